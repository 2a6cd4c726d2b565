/** The embedded database: one file in the data folder, one connection in one process. */
import path from 'node:path';
import Database from 'libsql';
import { Kysely } from 'kysely';
import { localAnnouncements } from './announcements.js';
import { lockDataDir, makeDataDir, notWritable } from './dataDirLock.js';
import { StorageError } from './errors.js';
import { groupWrites } from './groupedWrites.js';
import type { StorageLog } from './log.js';
import { migrate } from './migrate.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { localSignals } from './signals.js';
import { sqliteDialect } from './sqliteDialect.js';
import type { Storage } from './storage.js';
import { forReading } from './writing.js';

/** `busy_timeout` is for whoever looks into the file from outside, say a backup. */
const pragmas = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = ON',
  'foreign_keys = ON',
];

export async function openSqlite(dataDir: string, log: StorageLog): Promise<Storage> {
  makeDataDir(dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    const database = openDatabase(dataDir);
    const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
    await migrate(db, 'sqlite').catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    return storageOf(db, log, async () => {
      // What was deleted must not live on in the write-ahead log.
      database.exec('pragma wal_checkpoint(truncate)');
      await db.destroy();
      unlock();
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

function storageOf(db: Kysely<Schema>, log: StorageLog, release: () => Promise<void>): Storage {
  const writes = groupWrites(db);
  const announcements = localAnnouncements(log);
  const signals = localSignals(log);
  return {
    dialect: 'sqlite',
    db: forReading(db),
    write: (work) => writes.write(work),
    announce: (conversationIds) => {
      announcements.announce(conversationIds);
    },
    onAnnounced: (listener) => announcements.onAnnounced(listener),
    signal: signals.signal,
    onSignal: signals.onSignal,
    close: once(async () => {
      await writes.close();
      announcements.close();
      signals.close();
      await release();
    }),
  };
}

function openDatabase(dataDir: string): Database.Database {
  const file = path.join(dataDir, 'stepladder.db');
  let database: Database.Database;
  try {
    database = new Database(file);
  } catch (error) {
    throw notWritable(dataDir, error);
  }
  try {
    for (const pragma of pragmas) database.pragma(pragma);
    // Finds a file that is no database, or that this account may only read.
    database.exec('begin immediate; rollback');
  } catch (error) {
    database.close();
    throw unusable(file, dataDir, error);
  }
  return database;
}

function unusable(file: string, dataDir: string, error: unknown): Error {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return new StorageError(
      'databaseDamaged',
      `${file} can't be read as a database. Put a backup in its place.`,
      error,
    );
  }
  return notWritable(dataDir, error);
}
