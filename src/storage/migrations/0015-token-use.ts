/** When a session was used last: asked of the tokens of scripts. */
import type { Kysely } from 'kysely';
import type { Storage } from '../storage.js';
import { addColumns } from './createTable.js';

export async function addUse(db: Kysely<unknown>, dialect: Storage['dialect']): Promise<void> {
  await addColumns(db, dialect, 'sessions', { used_at: 'integer?' });
}
