/**
 * Which conversation of ours a chat of the channel is. An address is made from who writes where and
 * goes when the person is erased; the conversation's id stays in the log and tells nobody anything.
 */
import type { Storage, Transact } from '../../storage/storage.js';

const prefix = 'bf-';

export function isBotFrameworkConversation(conversationId: string): boolean {
  return conversationId.startsWith(prefix);
}

/** null where nothing has come from there yet, or nothing of it is kept. */
export async function conversationAt(
  db: Storage['db'] | Transact,
  address: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('addresses')
    .select('conversation_id')
    .where('address', '=', address)
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}

/** The id of the conversation there; a new one, whose row is still to be written, for a new chat. */
export async function settleConversation(
  trx: Transact,
  address: string,
  newId: () => string,
): Promise<string> {
  const known = await conversationAt(trx, address);
  if (known !== null) return known;
  const row = { address, conversation_id: `${prefix}${newId()}` };
  const written = await trx
    .insertInto('addresses')
    .values(row)
    .onConflict((conflict) => conflict.column('address').doNothing())
    .returning('conversation_id')
    .executeTakeFirst();
  if (written !== undefined) return written.conversation_id;
  const first = await conversationAt(trx, address);
  if (first === null) throw new Error('an address that was taken is not there');
  return first;
}
