/** Finds whom we know already, and writes nothing: a look at a page makes nobody a person. */
import type { Storage } from '../storage/storage.js';
import type { Identity } from './identity.js';
import { hashOf } from './secret.js';

type Db = Storage['db'];

/** null for somebody who has never written to us. */
export async function knownPerson(db: Db, identity: Identity): Promise<string | null> {
  const row = await db
    .selectFrom('identities')
    .select('person_id')
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** By the secret in a browser's cookie; null where it is unknown or too old. */
export async function personOfBrowser(
  db: Db,
  secret: string | null,
  now: number,
): Promise<string | null> {
  if (secret === null) return null;
  const row = await db
    .selectFrom('sessions')
    .select('subject')
    .where('hash', '=', hashOf(secret))
    .where('kind', 'in', ['visitor', 'carried'])
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.subject ?? null;
}
