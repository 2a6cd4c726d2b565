/** The transcript of a Direct Line conversation in the database, with its watermark. */
import { isoTime } from '../../cases/isoTime.js';
import type { Transact } from '../../storage/storage.js';
import type { SeenActivity } from './directLine.js';

export type NewActivity = {
  /** Names a card, so that it can be replaced. */
  readonly cardKey: string | null;
  readonly body: SeenActivity;
};

/** Adds at the end; returns the activity's id. The conversation's row is locked from here on. */
export async function addActivity(
  trx: Transact,
  conversationId: string,
  now: number,
  { cardKey, body }: NewActivity,
): Promise<string> {
  const { watermark, at } = await nextPlace(trx, conversationId, now);
  const id = `${conversationId}|${String(watermark).padStart(7, '0')}`;
  const seen = {
    ...body,
    id,
    timestamp: isoTime(at),
    channelId: 'directline',
    conversation: { id: conversationId },
  };
  await trx
    .insertInto('activities')
    .values({
      conversation_id: conversationId,
      id,
      place: watermark,
      changed: watermark,
      card_key: cardKey,
      at,
      body: JSON.stringify(seen),
    })
    .execute();
  return id;
}

/** Who has seen the old version gets the new one, in its place; nothing where there is no such card. */
export async function replaceCard(
  trx: Transact,
  conversationId: string,
  now: number,
  cardKey: string,
  change: SeenActivity,
): Promise<void> {
  const shown = await trx
    .selectFrom('activities')
    .select(['id', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('card_key', '=', cardKey)
    .executeTakeFirst();
  if (shown === undefined) return;
  const { watermark } = await nextPlace(trx, conversationId, now);
  const body = { ...(JSON.parse(shown.body) as SeenActivity), ...change };
  await trx
    .updateTable('activities')
    .set({ changed: watermark, body: JSON.stringify(body) })
    .where('conversation_id', '=', conversationId)
    .where('id', '=', shown.id)
    .execute();
}

/**
 * Takes a message off every screen. What stays is empty and keeps its id, time and sender: clients
 * know no other way, and whoever comes back later must be told as well. Nothing where there is none.
 */
export async function removeActivity(
  trx: Transact,
  conversationId: string,
  now: number,
  id: string,
): Promise<void> {
  const shown = await trx
    .selectFrom('activities')
    .select('body')
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (shown === undefined) return;
  const { watermark } = await nextPlace(trx, conversationId, now);
  const { timestamp, channelId, conversation, from } = JSON.parse(shown.body) as SeenActivity;
  const body = { type: 'message', id, timestamp, channelId, conversation, from };
  await trx
    .updateTable('activities')
    .set({ changed: watermark, card_key: null, body: JSON.stringify(body) })
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .execute();
}

/** Timestamps never go back within a conversation: the order on screen hangs on them. */
async function nextPlace(
  trx: Transact,
  conversationId: string,
  now: number,
): Promise<{ watermark: number; at: number }> {
  const row = await trx
    .updateTable('conversations')
    .set((eb) => ({
      watermark: eb('watermark', '+', 1),
      last_timestamp: eb
        .case()
        .when('last_timestamp', '>=', now)
        .then(eb('last_timestamp', '+', 1))
        .else(eb.val(now))
        .end(),
    }))
    .where('id', '=', conversationId)
    .returning(['watermark', 'last_timestamp'])
    .executeTakeFirstOrThrow();
  return { watermark: row.watermark, at: row.last_timestamp };
}
