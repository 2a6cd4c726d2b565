/** Whom an identity belongs to. Two identities are one person only where something proves it. */
import type { Storage, Transact } from '../storage/storage.js';
import type { Chance } from './session.js';

export type Identity = {
  /** 'visitor', an Entra tenant, a domain, a token's issuer. */
  readonly issuer: string;
  readonly subject: string;
};

/** The person's id; a person never seen before is written down. */
export async function personBy(trx: Transact, identity: Identity, chance: Chance): Promise<string> {
  const known = await knownPerson(trx, identity);
  if (known !== null) return known;
  const personId = chance.newId();
  const createdAt = chance.now();
  // First the identity: of two who write it at once, one is told that it is there already.
  const written = await trx
    .insertInto('identities')
    .values({ ...identity, person_id: personId, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (written === undefined) {
    const first = await knownPerson(trx, identity);
    if (first === null) throw new Error('an identity that was taken is not there');
    return first;
  }
  await trx
    .insertInto('persons')
    .values({ id: personId, created_at: createdAt, rights: null })
    .execute();
  return personId;
}

/** null for somebody whom nobody has written down yet; writes nothing. */
export async function knownPerson(
  db: Storage['db'] | Transact,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const row = await db
    .selectFrom('identities')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
