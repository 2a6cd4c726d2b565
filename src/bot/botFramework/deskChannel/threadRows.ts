/** The rows of the desk's threads: one for each case, and what stands in it already. */
import type { Schema } from '../../../storage/schema.js';
import type { Storage, Transact } from '../../../storage/storage.js';
import { casesToDraw } from './leftThreads.js';

export type ThreadRow = Schema['desk_threads'];

type Reading = Storage['db'] | Transact;

/** Longer than a request may take. */
const leaseMs = 60_000;

const batch = 100;

export type NewThread = {
  readonly caseId: string;
  /** null: there is none for this case, and it is not looked at again. */
  readonly channelId: string | null;
  /** Of the handover, in milliseconds: what was said before stands on the card. */
  readonly handedOverAt: number;
};

/** One for each case, whoever comes first. */
export async function addThread(trx: Transact, { caseId, channelId, handedOverAt }: NewThread) {
  const row: ThreadRow = {
    case_id: caseId,
    channel_id: channelId ?? '',
    thread_id: null,
    shown: null,
    told_waiting: null,
    state: channelId === null ? 'none' : 'open',
    version: 0,
    attempts: 0,
    next_at: 0,
  };
  const added = await trx
    .insertInto('desk_threads')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .returning('case_id')
    .executeTakeFirst();
  if (added === undefined) return;
  const earlier = await trx
    .selectFrom('words')
    .select('id')
    .where('case_id', '=', caseId)
    .where('at', '<=', handedOverAt)
    .execute();
  await addEntries(
    trx,
    caseId,
    earlier.map(({ id }) => id),
  );
}

export function threadOf(db: Reading, caseId: string): Promise<ThreadRow | undefined> {
  return db.selectFrom('desk_threads').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

/** The case whose thread this conversation is; null for any other conversation. */
export async function caseInThread(db: Reading, threadId: string): Promise<string | null> {
  const row = await db
    .selectFrom('desk_threads')
    .select('case_id')
    .where('thread_id', '=', threadId)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** False where somebody else sends, or has sent since `row` was read. */
export async function claimThread(trx: Transact, row: ThreadRow, now: number): Promise<boolean> {
  const claimed = await trx
    .updateTable('desk_threads')
    .set({ next_at: now + leaseMs, attempts: row.attempts + 1 })
    .where('case_id', '=', row.case_id)
    .where('version', '=', row.version)
    .where('next_at', '=', row.next_at)
    .returning('case_id')
    .executeTakeFirst();
  return claimed !== undefined;
}

export type Sent = Partial<Pick<ThreadRow, 'thread_id' | 'shown' | 'told_waiting' | 'state'>>;

export async function noteSent(trx: Transact, row: ThreadRow, sent: Sent): Promise<void> {
  await trx
    .updateTable('desk_threads')
    .set({ ...sent, version: row.version + 1, attempts: 0, next_at: 0 })
    .where('case_id', '=', row.case_id)
    .execute();
}

export async function tryThreadAt(trx: Transact, caseId: string, at: number): Promise<void> {
  await trx
    .updateTable('desk_threads')
    .set({ next_at: at })
    .where('case_id', '=', caseId)
    .execute();
}

export async function addEntries(
  trx: Transact,
  caseId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .insertInto('thread_entries')
    .values(ids.map((id) => ({ case_id: caseId, id })))
    .onConflict((conflict) => conflict.columns(['case_id', 'id']).doNothing())
    .execute();
}

/** False where it is one already: the same message twice has one effect. */
export async function addOnce(trx: Transact, caseId: string, id: string): Promise<boolean> {
  const added = await trx
    .insertInto('thread_entries')
    .values({ case_id: caseId, id })
    .onConflict((conflict) => conflict.columns(['case_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Only where no other process can be sending: what an earlier one was about to send is due. */
export async function takeBackThreads(trx: Transact, now: number): Promise<void> {
  await trx
    .updateTable('desk_threads')
    .set({ next_at: 0 })
    .where('next_at', '>', now)
    .where('state', '=', 'open')
    .execute();
}

/** Cases at the desk, with a thread or without; and threads where sending has to be tried again. */
export async function casesToLookAt(db: Storage['db'], now: number): Promise<readonly string[]> {
  const unknown = await db
    .selectFrom('cases')
    .leftJoin('desk_threads', 'desk_threads.case_id', 'cases.id')
    .select('cases.id')
    .where('cases.status', 'in', ['waiting', 'withAgent'])
    .where('desk_threads.case_id', 'is', null)
    .limit(batch)
    .execute();
  const due = await db
    .selectFrom('desk_threads')
    .select('case_id as id')
    .where('state', '=', 'open')
    .where('next_at', '>', 0)
    .where('next_at', '<=', now)
    .limit(batch)
    .execute();
  return [...[...unknown, ...due].map(({ id }) => id), ...(await casesToDraw(db, now))];
}

/** All that have a thread: at a start nobody knows what an earlier process has left undone. */
export async function openThreads(db: Storage['db']): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('desk_threads')
    .innerJoin('cases', 'cases.id', 'desk_threads.case_id')
    .select('cases.id')
    .where('desk_threads.state', 'in', ['open', 'none'])
    .where('cases.status', 'in', ['waiting', 'withAgent'])
    .execute();
  return rows.map(({ id }) => id);
}
