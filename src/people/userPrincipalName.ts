/** The name by which Teams finds somebody of the company: known where a proxy or a token has said it. */
import type { Storage, Transact } from '../storage/storage.js';

/** In small letters; null where none is known. Of several, the one that was heard of last. */
export async function userPrincipalName(
  db: Storage['db'] | Transact,
  personId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('identities')
    .select('subject')
    .where('person_id', '=', personId)
    .where('issuer', 'like', 'upn:%')
    .orderBy('created_at', 'desc')
    .orderBy('subject')
    .executeTakeFirst();
  return row?.subject ?? null;
}
