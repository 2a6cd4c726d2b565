/** What is to happen later: one timer for each kind and subject, taken by one process only. */
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';

export type Timer = {
  readonly id: string;
  readonly kind: string;
  /** What it is about, say a case. */
  readonly subject: string;
  readonly dueAt: number;
  /** Anything that JSON holds; whoever takes it parses it. */
  readonly data: unknown;
};

/** Takes the place of an earlier one of the same kind and subject. */
export async function setTimer(trx: Transact, timer: Timer): Promise<void> {
  const { id, kind, subject, dueAt, data } = timer;
  const row = { id, kind, subject, due_at: dueAt, data: JSON.stringify(data) };
  await trx
    .insertInto('timers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet(row))
    .execute();
}

/** False where one of this kind and subject is set already: that one stays, with the new data. */
export async function setFirstTimer(trx: Transact, timer: Timer): Promise<boolean> {
  const { id, kind, subject, dueAt } = timer;
  const data = JSON.stringify(timer.data);
  const row = await trx
    .insertInto('timers')
    .values({ id, kind, subject, due_at: dueAt, data })
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet({ data }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id === id;
}

export async function cancelTimer(trx: Transact, kind: string, subject: string): Promise<void> {
  await trx.deleteFrom('timers').where('kind', '=', kind).where('subject', '=', subject).execute();
}

/**
 * Removes up to `limit` timers that are due, earliest first. What they cause belongs in the same
 * transaction: if that fails they are due again.
 */
export async function takeDue(trx: Transact, now: number, limit: number): Promise<Timer[]> {
  const due = await trx
    .selectFrom('timers')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  await trx.deleteFrom('timers').where('id', 'in', ids).execute();
  return due.map(fromRow);
}

function fromRow(row: Schema['timers']): Timer {
  const { id, kind, subject, due_at: dueAt } = row;
  return { id, kind, subject, dueAt, data: JSON.parse(row.data) as unknown };
}
