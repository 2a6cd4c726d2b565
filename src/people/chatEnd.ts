/**
 * A chat in one browser has a name, which all of its tokens carry. Signing out writes the name down
 * for as long as any of them could last: from then on none of them is good.
 */
import type { Storage, Transact } from '../storage/storage.js';
import { hashOf } from './secret.js';

/** One for all windows that share a visitor's cookie; it gives nothing away of the cookie. */
export function chatOfCookie(secret: string): string {
  return hashOf(`chat:${secret}`).slice(0, 32);
}

/** The `hash` of its row in `sessions`, of the kind 'signedOut'. */
export function endOfChat(chat: string): string {
  return hashOf(`signedOut:${chat}`);
}

export async function endChat(
  trx: Transact,
  chat: string,
  lifeMs: number,
  now: number,
): Promise<void> {
  await trx
    .insertInto('sessions')
    // About nobody: that somebody signed out is not to be found by who they are.
    .values({
      hash: endOfChat(chat),
      kind: 'signedOut',
      subject: '',
      created_at: now,
      expires_at: now + lifeMs,
    })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ expires_at: now + lifeMs }))
    .execute();
}

export async function hasEnded(db: Storage['db'], chat: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('hash')
    .where('hash', '=', endOfChat(chat))
    .executeTakeFirst();
  return row !== undefined;
}
