/**
 * What has to reach another system: a row first, written in the transaction that wants it, then
 * claimed by one process and sent outside of any. Whoever dies while sending leaves it to the next.
 */
import type { Schema } from './schema.js';
import type { Storage, Transact } from './storage.js';

export type NewDelivery = {
  /** The same id again is the same delivery: it is queued once. */
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  /** Anything that JSON holds; whoever claims it parses it. */
  readonly body: unknown;
  readonly now: number;
  /** From when on nobody wants it any more; null for never. */
  readonly uselessAt: number | null;
};

export type Delivery = {
  readonly id: string;
  readonly body: unknown;
  /** With the one that begins now. */
  readonly attempts: number;
  readonly uselessAt: number | null;
  readonly createdAt: number;
};

export type Ending = 'sent' | 'failed' | 'late';

export async function addDelivery(trx: Transact, delivery: NewDelivery): Promise<void> {
  const { id, kind, personId, body, now, uselessAt } = delivery;
  await trx
    .insertInto('deliveries')
    .values({
      id,
      kind,
      person_id: personId,
      body: JSON.stringify(body),
      state: 'new',
      attempts: 0,
      next_at: now,
      useless_at: uselessAt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Ask before claiming: every few seconds of an idle day a write would be a commit for nothing. */
export async function isDeliveryDue(
  { db }: Pick<Storage, 'db'>,
  kind: string,
  now: number,
): Promise<boolean> {
  const due = await db
    .selectFrom('deliveries')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'new')
    .where('next_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return due !== undefined;
}

/** The one that has been due the longest; for `leaseMs` nobody else gets it. */
export async function claimDelivery(
  trx: Transact,
  kind: string,
  now: number,
  leaseMs: number,
): Promise<Delivery | undefined> {
  const due = await trx
    .selectFrom('deliveries')
    .selectAll()
    .where('kind', '=', kind)
    .where('state', '=', 'new')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (due === undefined) return undefined;
  const attempts = due.attempts + 1;
  await trx
    .updateTable('deliveries')
    .set({ attempts, next_at: now + leaseMs })
    .where('id', '=', due.id)
    .execute();
  return fromRow({ ...due, attempts });
}

export async function postponeDelivery(trx: Transact, id: string, nextAt: number): Promise<void> {
  await trx.updateTable('deliveries').set({ next_at: nextAt }).where('id', '=', id).execute();
}

/** What it said is not kept. */
export async function endDelivery(trx: Transact, id: string, ending: Ending): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ state: ending, body: '{}' })
    .where('id', '=', id)
    .execute();
}

/** Deletes what has ended and is older than `before` (milliseconds). */
export async function forgetDeliveries(trx: Transact, before: number): Promise<void> {
  await trx
    .deleteFrom('deliveries')
    .where('state', '!=', 'new')
    .where('created_at', '<', before)
    .execute();
}

function fromRow(row: Schema['deliveries']): Delivery {
  const { id, attempts, useless_at: uselessAt, created_at: createdAt } = row;
  return { id, body: JSON.parse(row.body) as unknown, attempts, uselessAt, createdAt };
}
