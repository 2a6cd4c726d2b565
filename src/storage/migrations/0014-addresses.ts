/**
 * Which conversation of ours a chat of a Bot Framework channel is. Ids of conversations were made
 * from who writes where; those stay as they are, and new ones tell nobody anything.
 */
import { sql } from 'kysely';
import type { Kysely, QueryExecutorProvider } from 'kysely';
import type { Storage } from '../storage.js';
import { createTable, type Table } from './createTable.js';

const addresses: Table = {
  name: 'addresses',
  columns: { address: 'text', conversation_id: 'text' },
  primaryKey: ['address'],
  indexes: [['conversation_id']],
};

export async function giveAddresses(
  db: Kysely<unknown>,
  dialect: Storage['dialect'],
): Promise<void> {
  await createTable(db, dialect, addresses);
  await addressesFromIds(db);
}

/** What followed "bf-" in an id was the address. */
export async function addressesFromIds(db: QueryExecutorProvider): Promise<void> {
  await sql`
    insert into addresses (address, conversation_id)
    select substr(id, 4), id from conversations where id like 'bf-%'
  `.execute(db);
}
