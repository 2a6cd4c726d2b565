/** Holds a conversation until the transaction ends: what happens in it comes one after the other. */
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';

/** undefined where there is no such conversation, or no longer. */
export function lockConversation(
  trx: Transact,
  id: string,
): Promise<Schema['conversations'] | undefined> {
  return trx
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
