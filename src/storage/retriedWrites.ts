/** PostgreSQL's writers: a transaction each, done again after a lost race. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { isLostRace } from './errors.js';
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';
import { refuseInsideWrite, runWork } from './writing.js';

const maxTries = 10;
const firstPauseMs = 10;
const longestPauseMs = 500;

/** `chance` gives numbers from 0 to 1, so that those who met once don't meet again. */
export async function retriedWrite<T>(
  db: Kysely<Schema>,
  chance: () => number,
  work: (trx: Transact) => Promise<T>,
): Promise<T> {
  refuseInsideWrite();
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute((trx) => runWork(trx, work));
    } catch (error) {
      if (!isLostRace(error) || tries >= maxTries) throw error;
    }
    await wait(chance() * Math.min(firstPauseMs * 2 ** tries, longestPauseMs));
  }
}
