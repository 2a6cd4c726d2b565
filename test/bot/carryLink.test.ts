import { describe, expect, it, afterAll, beforeAll } from '@jest/globals';
import { carryAddress, carryReply, mailCarryLink } from '../../src/bot/carryLink.js';
import { qrPicture } from '../../src/bot/qrPicture.js';
import { redeemCarry } from '../../src/people/carry.js';
import { newSecret } from '../../src/people/secret.js';
import type { Chance } from '../../src/people/session.js';
import { fixedClock, sequentialIds } from '../support/clock.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';
import { introduce } from '../support/talk.js';

describe.each(databaseKinds)('a carried link on %s', (kind) => {
  let opened: TestStorage;
  const clock = fixedClock('2026-11-20T13:02:00Z');
  const chance: Chance = { now: clock.now, newId: sequentialIds('id'), newSecret };
  const conversation = {
    id: 'chat',
    person_id: 'person-of-chat',
    time_zone: 'Europe/Berlin',
  };
  const page = carryAddress({ publicUrl: 'https://help.example' }) ?? (() => '');
  const whose = { personId: 'person-of-chat', conversationId: 'chat' };

  beforeAll(async () => {
    opened = await openTestStorage(kind);
    await introduce(opened.storage, 'chat', clock.now(), null);
  });
  afterAll(() => opened.close());

  const redeem = (link: string | undefined) =>
    redeemCarry(
      opened.storage,
      link?.split('/').at(-1) ?? '',
      { kind: 'visitor', lifeMs: 1000 },
      chance,
    );

  it('is a card with a link that opens this chat, until then by the person’s clock', async () => {
    const reply = await opened.storage.write((trx) =>
      carryReply(trx, chance, conversation, page, 'en'),
    );
    if (reply.kind !== 'card') throw new Error('no card');
    expect(reply.key).toMatch(/^carry:id-\d+$/);
    const [, link, until] = reply.card.plain.split('\n');
    expect(link).toMatch(/^https:\/\/help\.example\/carry\/[0-9A-F]{64}$/);
    expect(until).toBe('It works once, until 14:12.');
    expect(reply.card.body).toContainEqual(
      expect.objectContaining({ type: 'Picture', url: qrPicture(link ?? '') }),
    );
    expect(await redeem(link)).toMatchObject(whose);
  });

  it('goes by mail as a link of its own, for as long as it works', async () => {
    await opened.storage.write((trx) =>
      mailCarryLink(trx, chance, conversation, 'mira@corp.example', page, 'en'),
    );
    const mail = await opened.storage.db
      .selectFrom('deliveries')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(mail).toMatchObject({
      person_id: 'person-of-chat',
      state: 'new',
      useless_at: clock.now() + 600_000,
    });
    const { to, text } = JSON.parse(mail.body) as { readonly to: string; readonly text: string };
    expect(to).toBe('mira@corp.example');
    expect(text).toContain('until 14:12');
    expect(await redeem(/https:\S+/.exec(text)?.[0])).toMatchObject(whose);
  });
});
