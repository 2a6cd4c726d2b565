/**
 * Two identities that were proven to be one human being become one person. What proves it is
 * decided by who calls: one sign-in that names both, or a link that works once.
 */
import { personBy, type Identity } from '../people/identity.js';
import type { Chance } from '../people/session.js';
import type { Transact } from '../storage/storage.js';
import { joinPersons } from './joinPersons.js';

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

/** Whoever had this identity until now is this person from now on, unless they are two for sure. */
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
  await joinPersons(trx, { from: known.person_id, into: personId, now: chance.now() });
}
