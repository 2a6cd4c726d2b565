/** What a person leaves in every table, so that a test can see whether it is gone. */
import { hashOf } from '../../src/people/secret.js';
import type { Storage } from '../../src/storage/storage.js';

export type Traced = {
  readonly personId: string;
  readonly conversationId: string;
  readonly caseId: string;
  /** Stands in whatever the person wrote or is called. */
  readonly mark: string;
  readonly now: number;
};

export async function leaveTraces(storage: Storage, traced: Traced): Promise<void> {
  const { personId, conversationId, caseId, mark, now } = traced;
  const person = { person_id: personId };
  const chat = { conversation_id: conversationId };
  const row = { ...person, ...chat, id: `${mark}-row` };
  const tried = { attempts: 0, next_at: now };
  const life = { created_at: now, expires_at: now + 1000 };
  await storage.write(async (trx) => {
    await trx
      .insertInto('identities')
      .values({ issuer: 'visitor', subject: mark, ...person, created_at: now })
      .execute();
    await trx
      .insertInto('names')
      .values({ ...person, name: mark })
      .execute();
    await trx
      .insertInto('blobs')
      .values({
        ...row,
        name: `${mark}.png`,
        content_type: 'image/png',
        bytes: Buffer.from(mark),
        created_at: now,
      })
      .execute();
    await trx
      .insertInto('words')
      .values({ ...row, case_id: caseId, by: 'note', name: 'Noor', text: mark, at: now })
      .execute();
    await trx
      .insertInto('outbox')
      .values({
        ...chat,
        id: mark,
        place: 1,
        kind: 'send',
        card_key: null,
        body: mark,
        state: 'new',
        ...tried,
      })
      .execute();
    await trx
      .insertInto('addresses')
      .values({ ...chat, address: mark })
      .execute();
    await trx
      .insertInto('sent_cards')
      .values({ ...chat, card_key: 'k', activity_id: mark })
      .execute();
    await trx
      .insertInto('shown_cards')
      .values({ ...chat, card_key: 'k', body: mark, at: now })
      .execute();
    await trx
      .insertInto('deliveries')
      .values({
        ...person,
        id: mark,
        kind: 'mail',
        body: JSON.stringify({ to: `${mark}@example.com` }),
        state: 'new',
        useless_at: null,
        created_at: now,
        ...tried,
      })
      .execute();
    await trx
      .insertInto('timers')
      .values({ id: mark, kind: 'k', subject: caseId, due_at: now + 1000, data: mark })
      .execute();
    await trx
      .insertInto('message_keys')
      .values({ case_id: caseId, agent_id: 'noor', key: mark, at: now })
      .execute();
    await trx
      .insertInto('places')
      .values({ case_id: caseId, since: now, ahead: 1, fell_at: null })
      .execute();
    await trx
      .insertInto('sessions')
      .values([
        { hash: hashOf(`${mark}-cookie`), kind: 'visitor', subject: personId, ...life },
        {
          hash: hashOf(`${mark}-link`),
          kind: 'carry',
          subject: JSON.stringify({ personId, conversationId }),
          ...life,
        },
      ])
      .execute();
  });
}
