/** Opens the database that the settings name: PostgreSQL, or else SQLite in the data folder. */
import type { StorageLog } from './log.js';
import { openPostgres } from './postgresStorage.js';
import { openSqlite } from './sqliteStorage.js';
import type { Storage } from './storage.js';

export type StorageSettings = {
  /** Null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly log: StorageLog;
  /** From 0 to 1, like `Math.random`; spreads the retries of writers who met. */
  readonly chance?: () => number;
};

/** Throws a `StorageError` where the operator can put it right. */
export function openStorage(settings: StorageSettings): Promise<Storage> {
  const { databaseUrl, dataDir, log, chance = Math.random } = settings;
  return databaseUrl === null ? openSqlite(dataDir, log) : openPostgres(databaseUrl, log, chance);
}
