/** Threads that their case has left for another team's channel: drawn once more, and silent then. */
import type { Schema } from '../../../storage/schema.js';
import type { Storage, Transact } from '../../../storage/storage.js';

export type LeftThread = Schema['left_threads'];

type Reading = Storage['db'] | Transact;

const batch = 100;

/** The next thread of this case is a new one; what was said since the handover stands there again. */
export async function leaveThread(trx: Transact, row: Schema['desk_threads']): Promise<void> {
  const { case_id, version, thread_id } = row;
  const gone = await trx
    .deleteFrom('desk_threads')
    .where('case_id', '=', case_id)
    .where('version', '=', version)
    .where('next_at', '=', row.next_at)
    .returning('case_id')
    .executeTakeFirst();
  if (gone === undefined) return;
  await trx
    .deleteFrom('thread_entries')
    .where('case_id', '=', case_id)
    .where('id', 'in', trx.selectFrom('words').select('id').where('case_id', '=', case_id))
    .execute();
  if (thread_id === null) return;
  await trx
    .insertInto('left_threads')
    .values({ thread_id, case_id, is_drawn: 0, attempts: 0, next_at: 0 })
    .onConflict((conflict) => conflict.column('thread_id').doNothing())
    .execute();
}

/** The case that has left this thread; null for any other conversation. */
export async function caseThatLeft(db: Reading, threadId: string): Promise<string | null> {
  const row = await db
    .selectFrom('left_threads')
    .select('case_id')
    .where('thread_id', '=', threadId)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

export function undrawnThread(
  db: Reading,
  caseId: string,
  now: number,
): Promise<LeftThread | undefined> {
  return db
    .selectFrom('left_threads')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('is_drawn', '=', 0)
    .where('next_at', '<=', now)
    .executeTakeFirst();
}

export async function noteDrawn(trx: Transact, threadId: string): Promise<void> {
  await trx
    .updateTable('left_threads')
    .set({ is_drawn: 1 })
    .where('thread_id', '=', threadId)
    .execute();
}

export async function drawAgainAt(trx: Transact, left: LeftThread, at: number): Promise<void> {
  await trx
    .updateTable('left_threads')
    .set({ next_at: at, attempts: left.attempts + 1 })
    .where('thread_id', '=', left.thread_id)
    .execute();
}

export async function casesToDraw(db: Reading, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('left_threads')
    .select('case_id')
    .where('is_drawn', '=', 0)
    .where('next_at', '<=', now)
    .limit(batch)
    .execute();
  return rows.map(({ case_id }) => case_id);
}
