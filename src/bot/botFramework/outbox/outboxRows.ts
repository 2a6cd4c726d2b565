/** The outbox as its sender sees it: the oldest open row of a conversation, claimed by one process. */
import type { Schema } from '../../../storage/schema.js';
import type { Storage, Transact } from '../../../storage/storage.js';

export type OutboxRow = Schema['outbox'];

/** Longer than a request may take, so that nobody else sends while we wait for its answer. */
export const leaseMs = 60_000;

/** Who comes back after a longer time does not want to read it any more. */
const parkedMs = 30 * 24 * 60 * 60 * 1000;

/** How long the invoke that caused a replacement may still ask for it. */
const keptSentMs = 60_000;

const batch = 100;

export async function oldestOpen(
  trx: Transact,
  conversationId: string,
): Promise<OutboxRow | undefined> {
  return trx
    .selectFrom('outbox')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('state', 'in', ['new', 'sending'])
    .orderBy('place')
    .limit(1)
    .executeTakeFirst();
}

/** Until `now + leaseMs` it is ours; then whoever comes may try again. */
export async function lease(trx: Transact, { id, attempts }: OutboxRow, now: number) {
  await trx
    .updateTable('outbox')
    .set({ state: 'sending', attempts: attempts + 1, next_at: now + leaseMs })
    .where('id', '=', id)
    .execute();
}

/** A replacement is kept for a moment: the client that pressed gets it as its answer. */
export async function markSent(trx: Transact, row: OutboxRow, now: number): Promise<void> {
  if (row.kind === 'send') {
    await trx.deleteFrom('outbox').where('id', '=', row.id).execute();
    return;
  }
  await trx
    .updateTable('outbox')
    .set({ state: 'sent', next_at: now + keptSentMs })
    .where('id', '=', row.id)
    .execute();
}

export async function tryAgainAt(trx: Transact, id: string, at: number): Promise<void> {
  await trx.updateTable('outbox').set({ state: 'new', next_at: at }).where('id', '=', id).execute();
}

/** What people wrote does not stay behind. */
export async function markFailed(trx: Transact, id: string): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'failed', body: '{}' })
    .where('id', '=', id)
    .execute();
}

/** Until somebody writes again. */
export async function parkOutbox(
  trx: Transact,
  conversationId: string,
  now: number,
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'parked', next_at: now + parkedMs })
    .where('conversation_id', '=', conversationId)
    .where('state', 'in', ['new', 'sending'])
    .execute();
}

export async function resumeOutbox(
  trx: Transact,
  conversationId: string,
  now: number,
): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'new', next_at: now })
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'parked')
    .execute();
}

/** Only where no other process can be sending: what an earlier one was about to send is due. */
export async function takeBackLeases(storage: Storage, now: number): Promise<void> {
  await storage.write(async (trx) => {
    await trx
      .updateTable('outbox')
      .set({ state: 'new', next_at: now })
      .where('state', '=', 'sending')
      .execute();
  });
}

export async function dueConversations(storage: Storage, now: number): Promise<readonly string[]> {
  const rows = await storage.db
    .selectFrom('outbox')
    .select('conversation_id')
    .distinct()
    .where('state', 'in', ['new', 'sending'])
    .where('next_at', '<=', now)
    .limit(batch)
    .execute();
  return rows.map((row) => row.conversation_id);
}

/** Replacements that nobody asks for any more, and what waited too long. */
export async function forgetOld(storage: Storage, now: number): Promise<void> {
  const due = await storage.db
    .selectFrom('outbox')
    .select('id')
    .where('state', 'in', ['sent', 'parked'])
    .where('next_at', '<=', now)
    .limit(batch)
    .execute();
  if (due.length === 0) return;
  const ids = due.map(({ id }) => id);
  await storage.write(async (trx) => {
    await trx.deleteFrom('outbox').where('id', 'in', ids).execute();
  });
}

/** The activity that takes the place of a card, sent or not; null for none in the last minute. */
export async function replacementFor(
  storage: Storage,
  conversationId: string,
  key: string,
): Promise<string | null> {
  const row = await storage.db
    .selectFrom('outbox')
    .select('body')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'replace')
    .where('card_key', '=', key)
    .where('state', '!=', 'failed')
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.body ?? null;
}
