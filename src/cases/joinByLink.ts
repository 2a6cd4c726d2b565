/** Whoever opens a link that works once is the person who made it, unless they are two people. */
import type { Transact } from '../storage/storage.js';
import { joinPeople } from './samePerson.js';

export type Joining = {
  readonly from: string;
  readonly into: string;
  readonly now: number;
};

/** Anybody can have several of these: a browser is no proof of who somebody is. */
const ofNobody = 'visitor';

/**
 * False, and nothing is changed, where both are known by the same issuer under different names:
 * then they are two human beings, and a link has got into the wrong hands.
 */
export async function joinByLink(trx: Transact, { from, into, now }: Joining): Promise<boolean> {
  if (from === into) return true;
  const [mine, theirs] = [await issuersOf(trx, from), await issuersOf(trx, into)];
  if (mine.some((issuer) => theirs.includes(issuer))) return false;
  await joinPeople(trx, from, into, now);
  return true;
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
