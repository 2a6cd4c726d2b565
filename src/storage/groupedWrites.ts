/**
 * SQLite's writers, one after the other: those who wait share one commit, since each commit waits
 * for the disk. Each has a savepoint, so that one failure undoes nothing of the others.
 */
import type { ControlledTransaction, Kysely } from 'kysely';
import { isLostRace } from './errors.js';
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';
import { refuseInsideWrite, runWork } from './writing.js';

export type GroupedWrites = {
  write<T>(work: (trx: Transact) => Promise<T>): Promise<T>;
  /** Takes no more writers, and resolves when those who wait are done. */
  close(): Promise<void>;
};

type Group = ControlledTransaction<Schema>;

type Writer = {
  /** Does the work; returns what is to be said when it is durable. */
  run(trx: Transact): Promise<() => void>;
  reject(error: unknown): void;
};

/** The event loop waits while a group runs: some 20 ms for this many turns. */
const maxGroup = 32;
const maxTries = 5;

export function groupWrites(db: Kysely<Schema>): GroupedWrites {
  const waiting: Writer[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Lets the requests that have arrived meanwhile join the group.
      await new Promise((resolve) => setImmediate(resolve));
      await commitGroup(db, waiting);
    }
    draining = undefined;
  }

  return {
    write<T>(work: (trx: Transact) => Promise<T>) {
      return new Promise<T>((resolve, reject) => {
        refuseInsideWrite();
        if (closed) throw new Error('The database is closed.');
        waiting.push({
          run: async (trx) => {
            const value = await runWork(trx, work);
            return () => {
              resolve(value);
            };
          },
          reject,
        });
        draining ??= drain();
      });
    },
    async close() {
      closed = true;
      await draining;
    },
  };
}

/** Never rejects: every writer that it takes is told its own outcome. */
async function commitGroup(db: Kysely<Schema>, waiting: Writer[]): Promise<void> {
  const taken: Writer[] = [];
  const outcomes: (() => void)[] = [];
  let group: Group | undefined;
  try {
    group = await db.startTransaction().execute();
    while (taken.length < maxGroup) {
      const writer = waiting.shift();
      if (!writer) break;
      taken.push(writer);
      outcomes.push(await runInSavepoint(group, writer));
    }
    await group.commit().execute();
  } catch (error) {
    if (!group) taken.push(...waiting.splice(0, maxGroup));
    await group?.rollback().execute().catch(ignore);
    for (const writer of taken) writer.reject(error);
    return;
  }
  for (const tell of outcomes) tell();
}

/** Throws only when the whole group is lost. */
async function runInSavepoint(group: Group, writer: Writer): Promise<() => void> {
  for (let tries = 1; ; tries += 1) {
    const saved = await group.savepoint('writer').execute();
    try {
      const tell = await writer.run(saved);
      await saved.releaseSavepoint('writer').execute();
      return tell;
    } catch (error) {
      await saved.rollbackToSavepoint('writer').execute();
      await saved.releaseSavepoint('writer').execute();
      if (isLostRace(error) && tries < maxTries) continue;
      return () => {
        writer.reject(error);
      };
    }
  }
}

/** The first error is the one to tell; SQLite may have rolled back by itself. */
function ignore(): void {
  return;
}
