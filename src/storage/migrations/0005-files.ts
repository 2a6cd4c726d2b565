/** Which case a file belongs to, so that whoever takes the case sees it. */
import type { Kysely } from 'kysely';
import type { Storage } from '../storage.js';
import { columnType } from './createTable.js';

export async function giveFilesCases(
  db: Kysely<unknown>,
  dialect: Storage['dialect'],
): Promise<void> {
  await db.schema.alterTable('blobs').addColumn('case_id', columnType(dialect, 'text')).execute();
  await db.schema.createIndex('blobs_by_case_id').on('blobs').column('case_id').execute();
}
