/** What came in and is not answered yet; in order of arrival within a conversation. */
import type { Transact } from '../storage/storage.js';
import type { Incoming } from './turn.js';

export type Arrival = {
  readonly id: string;
  readonly channel: string;
  readonly conversationId: string;
  /** Unique with channel and conversation. */
  readonly activityId: string;
  readonly incoming: Incoming;
  readonly at: number;
};

/** False where the same activity was here before: it has its effect already. */
export async function putInInbox(trx: Transact, arrival: Arrival): Promise<boolean> {
  const { inbox_place: place } = await trx
    .updateTable('conversations')
    .set((eb) => ({ inbox_place: eb('inbox_place', '+', 1) }))
    .where('id', '=', arrival.conversationId)
    .returning('inbox_place')
    .executeTakeFirstOrThrow();
  const inserted = await trx
    .insertInto('inbox')
    .values({
      id: arrival.id,
      channel: arrival.channel,
      conversation_id: arrival.conversationId,
      activity_id: arrival.activityId,
      place,
      body: JSON.stringify(arrival.incoming),
      received_at: arrival.at,
      state: 'new',
      attempts: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'conversation_id', 'activity_id']).doNothing(),
    )
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
