/** Deleted must mean gone, also from the files on disk. */
import { sql } from 'kysely';
import type { Storage } from './storage.js';

/**
 * Call after an erasing write. SQLite's log still holds the old pages: they are overwritten by the
 * database and the log is emptied. PostgreSQL's own vacuum does the same in its own time.
 */
export async function emptyLog({ dialect, db }: Storage): Promise<void> {
  if (dialect === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
