/** Runs the work of one `write`, and keeps it and the rest of the database out of each other's way. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, KyselyPlugin } from 'kysely';
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';

type Writing = { ended: boolean };

const writing = new AsyncLocalStorage<Writing>();

export async function runWork<T>(trx: Transact, work: (trx: Transact) => Promise<T>): Promise<T> {
  const own: Writing = { ended: false };
  const guarded = trx.withPlugin(
    beforeEachQuery(() => {
      if (own.ended) throw new Error('This write has ended: await every query within it.');
    }),
  );
  try {
    return await writing.run(own, () => work(guarded));
  } finally {
    own.ended = true;
  }
}

/** Waiting for another connection from within a write can wait for ever, so it is refused. */
export function refuseInsideWrite(): void {
  if (writing.getStore()?.ended === false) {
    throw new Error('Within a write, use its transaction.');
  }
}

/** The database for reading, which refuses to be used within a write. */
export function forReading(db: Kysely<Schema>): Kysely<Schema> {
  return db.withPlugin(beforeEachQuery(refuseInsideWrite));
}

function beforeEachQuery(check: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      check();
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}
