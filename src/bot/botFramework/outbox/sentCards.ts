/** Which activity of the channel shows which card. */
import { cardKey } from '../../../dialogs/draft.js';
import { Payload } from '../../../dialogs/payload.js';
import type { Transact } from '../../../storage/storage.js';

/** The card whose button this is; null for a button that belongs to none. */
export function cardOf(payload: unknown): string | null {
  const { data } = Payload.safeParse(payload);
  return data?.case === undefined || data.seq === undefined ? null : cardKey(data.case, data.seq);
}

export async function rememberCard(
  trx: Transact,
  conversationId: string,
  key: string,
  activityId: string,
): Promise<void> {
  await trx
    .insertInto('sent_cards')
    .values({ conversation_id: conversationId, card_key: key, activity_id: activityId })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'card_key']).doUpdateSet({ activity_id: activityId }),
    )
    .execute();
}

/** A press names the message that it came from: known also where our own sending got no answer. */
export async function learnCard(
  trx: Transact,
  conversationId: string,
  payload: unknown,
  activityId: string,
): Promise<void> {
  const key = cardOf(payload);
  if (key === null) return;
  await trx
    .insertInto('sent_cards')
    .values({ conversation_id: conversationId, card_key: key, activity_id: activityId })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'card_key']).doNothing())
    .execute();
}

export async function activityShowing(
  trx: Transact,
  conversationId: string,
  key: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('sent_cards')
    .select('activity_id')
    .where('conversation_id', '=', conversationId)
    .where('card_key', '=', key)
    .executeTakeFirst();
  return row?.activity_id ?? null;
}

export async function forgetCards(trx: Transact, conversationId: string): Promise<void> {
  await trx.deleteFrom('sent_cards').where('conversation_id', '=', conversationId).execute();
}
