/** Cards as they stand now, for a client that has an old one on screen. */
import type { Storage, Transact } from '../../../storage/storage.js';
import { replacementFor, type OutboxRow } from './outboxRows.js';

/** Also where it then cannot be sent: what stands in the chat is out of date from now on. */
export async function keepShown(trx: Transact, row: OutboxRow, at: number): Promise<void> {
  const { conversation_id, card_key, body } = row;
  if (card_key === null) return;
  await trx
    .insertInto('shown_cards')
    .values({ conversation_id, card_key, body, at })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'card_key']).doUpdateSet({ body, at }),
    )
    .execute();
}

/** The activity with the card; null for one that is unknown, or forgotten. */
export async function cardNow(
  storage: Storage,
  conversationId: string,
  key: string,
): Promise<string | null> {
  const replacement = await replacementFor(storage, conversationId, key);
  if (replacement !== null) return replacement;
  const row = await storage.db
    .selectFrom('shown_cards')
    .select('body')
    .where('conversation_id', '=', conversationId)
    .where('card_key', '=', key)
    .executeTakeFirst();
  return row?.body ?? null;
}
