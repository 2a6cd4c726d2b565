/** Old words are looked for by their time, every hour: without these each look reads all of them. */
import type { Kysely } from 'kysely';

const columns = [
  ['words', 'at'],
  ['activities', 'at'],
  ['blobs', 'created_at'],
] as const;

export async function indexTimes(db: Kysely<unknown>): Promise<void> {
  for (const [table, column] of columns) {
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
  }
}
