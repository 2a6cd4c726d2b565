/** Every migration, in order. One that has been released is never changed: add another. */
import type { Migration } from 'kysely';
import type { Storage } from '../storage.js';
import { createTable } from './createTable.js';
import { caseTables } from './0001-cases.js';
import { conversationTables } from './0001-conversations.js';
import { peopleTables } from './0001-people.js';
import { deliveries } from './0003-deliveries.js';
import { suggestionTables } from './0004-suggestions.js';
import { giveFilesCases } from './0005-files.js';
import { deskThreadTables } from './0008-desk-threads.js';

export function migrations(dialect: Storage['dialect']): Record<string, Migration> {
  return {
    '0001-first': {
      async up(db) {
        for (const table of [...peopleTables, ...conversationTables, ...caseTables]) {
          await createTable(db, dialect, table);
        }
      },
    },
    '0003-deliveries': {
      up: (db) => createTable(db, dialect, deliveries),
    },
    '0004-suggestions': {
      async up(db) {
        for (const table of suggestionTables) await createTable(db, dialect, table);
      },
    },
    '0005-files': {
      up: (db) => giveFilesCases(db, dialect),
    },
    '0008-desk-threads': {
      async up(db) {
        for (const table of deskThreadTables) await createTable(db, dialect, table);
      },
    },
  };
}
