/**
 * Two identities that were proven to be one human being become one person. What proves it is
 * decided by who calls: one sign-in that names both, or a link that works once.
 */
import { personBy, type Identity } from '../people/identity.js';
import type { Chance } from '../people/session.js';
import type { Transact } from '../storage/storage.js';
import { appendEvents, loadCase } from './store.js';

/** The person of all these identities; those never seen before become theirs. */
export async function personOfAll(
  trx: Transact,
  [first, ...others]: readonly [Identity, ...Identity[]],
  chance: Chance,
): Promise<string> {
  const personId = await personBy(trx, first, chance);
  for (const identity of others) await addIdentity(trx, personId, identity, chance);
  return personId;
}

/** Whoever had this identity until now is this person from now on. */
export async function addIdentity(
  trx: Transact,
  personId: string,
  { issuer, subject }: Identity,
  chance: Chance,
): Promise<void> {
  const written = await trx
    .insertInto('identities')
    .values({ issuer, subject, person_id: personId, created_at: chance.now() })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (written) return;
  const known = await trx
    .selectFrom('identities')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  await joinPeople(trx, known.person_id, personId, chance.now());
}

/** All that was the first one's is the second one's; their cases say so in their logs. */
export async function joinPeople(
  trx: Transact,
  from: string,
  into: string,
  now: number,
): Promise<void> {
  if (from === into) return;
  await moveCases(trx, from, into, now);
  for (const table of ownedTables) {
    await trx.updateTable(table).set({ person_id: into }).where('person_id', '=', from).execute();
  }
  await trx
    .updateTable('sessions')
    .set({ subject: into })
    .where('subject', '=', from)
    .where('kind', 'in', ['visitor', 'carried'])
    .execute();
  await keepWhatIsKnown(trx, from, into);
}

/** Every table with a `person_id` but `cases`, which follows its log, and `names`. */
const ownedTables = ['identities', 'conversations', 'words', 'deliveries', 'blobs'] as const;

async function moveCases(trx: Transact, from: string, into: string, now: number): Promise<void> {
  const rows = await trx.selectFrom('cases').select('id').where('person_id', '=', from).execute();
  for (const { id } of rows) {
    const theCase = await loadCase(trx, id);
    if (theCase === undefined) continue;
    const event = { kind: 'personJoined', personId: into, seq: theCase.seq + 1, at: now } as const;
    await appendEvents(trx, id, [event]);
  }
}

/** Of name and rights the one who stays has the last word, where they have one. */
async function keepWhatIsKnown(trx: Transact, from: string, into: string): Promise<void> {
  const names = await trx
    .deleteFrom('names')
    .where('person_id', '=', from)
    .returning('name')
    .executeTakeFirst();
  if (names !== undefined) {
    await trx
      .insertInto('names')
      .values({ person_id: into, name: names.name })
      .onConflict((conflict) => conflict.column('person_id').doNothing())
      .execute();
  }
  const gone = await trx
    .deleteFrom('persons')
    .where('id', '=', from)
    .returning('rights')
    .executeTakeFirst();
  await trx
    .updateTable('persons')
    .set({ rights: gone?.rights ?? null })
    .where('id', '=', into)
    .where('rights', 'is', null)
    .execute();
}
