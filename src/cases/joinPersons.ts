/** Two persons who turned out to be one: everything of the one is the other's from now on. */
import type { Storage, Transact } from '../storage/storage.js';
import type { Fact } from './events.js';
import { appendEvents, loadCase } from './store.js';

export type Joining = {
  readonly from: string;
  readonly into: string;
  readonly now: number;
};

/** What anybody can have several of: a browser is no proof of who somebody is. */
const ofNobody = 'visitor';

/**
 * False, and nothing is changed, where both are known by the same issuer under different names:
 * then they are two human beings, and a link has got into the wrong hands.
 */
export async function joinPersons(trx: Transact, joining: Joining): Promise<boolean> {
  const { from, into } = joining;
  if (from === into) return true;
  if (await areTwo(trx, from, into)) return false;
  await takeCases(trx, joining);
  await takeRows(trx, joining);
  await takeName(trx, joining);
  await takeRights(trx, joining);
  await trx.deleteFrom('persons').where('id', '=', from).execute();
  return true;
}

async function areTwo(trx: Transact, one: string, other: string): Promise<boolean> {
  const [mine, theirs] = [await issuersOf(trx, one), await issuersOf(trx, other)];
  return mine.some((issuer) => theirs.includes(issuer));
}

async function issuersOf(trx: Transact, personId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('identities')
    .select('issuer')
    .where('person_id', '=', personId)
    .where('issuer', '!=', ofNobody)
    .execute();
  return rows.map(({ issuer }) => issuer);
}

/** The log says whose a case is: so that, too, is an event. */
async function takeCases(trx: Transact, { from, into, now }: Joining): Promise<void> {
  const rows = await trx.selectFrom('cases').select('id').where('person_id', '=', from).execute();
  for (const { id } of rows) {
    const theCase = await loadCase(trx, id);
    if (theCase === undefined) continue;
    const { conversationId, channel, seq } = theCase;
    const fact: Fact = { kind: 'carried', personId: into, conversationId, channel };
    await appendEvents(trx, id, [{ ...fact, seq: seq + 1, at: now }]);
  }
}

async function takeRows(trx: Transact, { from, into }: Joining): Promise<void> {
  const owner = { person_id: into };
  await trx.updateTable('identities').set(owner).where('person_id', '=', from).execute();
  await trx.updateTable('conversations').set(owner).where('person_id', '=', from).execute();
  await trx.updateTable('words').set(owner).where('person_id', '=', from).execute();
  await trx.updateTable('blobs').set(owner).where('person_id', '=', from).execute();
  await trx.updateTable('deliveries').set(owner).where('person_id', '=', from).execute();
  await trx
    .updateTable('sessions')
    .set({ subject: into })
    .where('subject', '=', from)
    .where('kind', 'in', ['visitor', 'carried'])
    .execute();
}

/** The name that a sign-in gave is better than none. */
async function takeName(trx: Transact, { from, into }: Joining): Promise<void> {
  const known = await nameOf(trx, into);
  if (known === undefined) {
    await trx.updateTable('names').set({ person_id: into }).where('person_id', '=', from).execute();
  } else {
    await trx.deleteFrom('names').where('person_id', '=', from).execute();
  }
}

function nameOf(db: Storage['db'] | Transact, personId: string) {
  return db.selectFrom('names').select('name').where('person_id', '=', personId).executeTakeFirst();
}

async function takeRights(trx: Transact, { from, into }: Joining): Promise<void> {
  const person = await trx
    .selectFrom('persons')
    .select('rights')
    .where('id', '=', from)
    .executeTakeFirst();
  if (person?.rights == null) return;
  await trx
    .updateTable('persons')
    .set({ rights: person.rights })
    .where('id', '=', into)
    .where('rights', 'is', null)
    .execute();
}
