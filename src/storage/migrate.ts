/** Brings the tables up to date, once, however many processes start together. */
import { Migrator, sql } from 'kysely';
import type { Kysely } from 'kysely';
import { StorageError } from './errors.js';
import { migrations } from './migrations/list.js';
import type { Schema } from './schema.js';
import type { Storage } from './storage.js';

/** Not Kysely's own names: another program may keep its tables in the same database. */
const migrationTable = 'stepladder_migration';
const lockTable = 'stepladder_migration_lock';

export async function migrate(db: Kysely<Schema>, dialect: Storage['dialect']): Promise<void> {
  const known = migrations(dialect);
  await refuseNewer(db, Object.keys(known));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(known) },
    migrationTableName: migrationTable,
    migrationLockTableName: lockTable,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('Migration failed.');
}

async function refuseNewer(db: Kysely<Schema>, known: readonly string[]): Promise<void> {
  const tables = await db.introspection.getTables();
  if (!tables.some((table) => table.name === migrationTable)) return;
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(migrationTable)} order by name
  `.execute(db);
  const unknown = rows.find((row) => !known.includes(row.name));
  if (!unknown) return;
  throw new StorageError(
    'databaseNewer',
    `This database belongs to a newer Stepladder (it has ${unknown.name}). Start that version, or go back to a backup from before the update.`,
  );
}
