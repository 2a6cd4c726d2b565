/** PostgreSQL: any number of processes, none of which keeps anything of its own. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { StorageLog } from './log.js';
import { migrate } from './migrate.js';
import { once } from './once.js';
import { announceOnPostgres } from './postgresAnnouncements.js';
import { connectionSettings, openPool, unreachable } from './postgresPool.js';
import { retriedWrite } from './retriedWrites.js';
import type { Schema } from './schema.js';
import type { Storage } from './storage.js';
import { forReading } from './writing.js';

export async function openPostgres(
  databaseUrl: string,
  log: StorageLog,
  chance: () => number,
): Promise<Storage> {
  const pool = openPool(databaseUrl, log);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await reach(db, databaseUrl);
    await migrate(db, 'postgres');
    return await storageOf(db, databaseUrl, log, chance);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function reach(db: Kysely<Schema>, databaseUrl: string): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    throw unreachable(databaseUrl, error);
  }
}

async function storageOf(
  db: Kysely<Schema>,
  databaseUrl: string,
  log: StorageLog,
  chance: () => number,
): Promise<Storage> {
  const announcements = await announceOnPostgres(connectionSettings(databaseUrl), log);
  let closed = false;
  return {
    dialect: 'postgres',
    db: forReading(db),
    write(work) {
      if (closed) return Promise.reject(new Error('The database is closed.'));
      return retriedWrite(db, chance, work);
    },
    announce: (conversationIds) => {
      announcements.announce(conversationIds);
    },
    onAnnounced: (listener) => announcements.onAnnounced(listener),
    signal: announcements.signal,
    onSignal: announcements.onSignal,
    close: once(async () => {
      closed = true;
      await announcements.close();
      await db.destroy();
    }),
  };
}
