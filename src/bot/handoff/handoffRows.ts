/**
 * Conversations that a hub has, so that what it says of one is known to be about a case. They stand
 * among the desk's threads: a case is worked on in a channel of Teams or by a hub, not both.
 */
import type { Storage, Transact } from '../../storage/storage.js';

export type Handoff = {
  readonly caseId: string;
  /** As Azure calls it, "webchat". */
  readonly channelId: string;
  /** As the channel calls it. */
  readonly conversationId: string;
};

/** A conversation is about the case that was handed over last. */
export async function noteHandoff(trx: Transact, handoff: Handoff): Promise<void> {
  const { caseId, channelId } = handoff;
  const thread = keyOf(handoff);
  await trx.deleteFrom('desk_threads').where('thread_id', '=', thread).execute();
  const row = {
    case_id: caseId,
    channel_id: channelId,
    thread_id: thread,
    shown: null,
    told_waiting: null,
    state: 'hub',
    version: 0,
    attempts: 0,
    next_at: 0,
  };
  await trx
    .insertInto('desk_threads')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute();
}

export async function caseAtHub(
  { db }: Storage,
  place: Omit<Handoff, 'caseId'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('desk_threads')
    .select('case_id')
    .where('thread_id', '=', keyOf(place))
    .where('state', '=', 'hub')
    .executeTakeFirst();
  return row?.case_id ?? null;
}

function keyOf({ channelId, conversationId }: Omit<Handoff, 'caseId'>): string {
  return JSON.stringify([channelId, conversationId]);
}
