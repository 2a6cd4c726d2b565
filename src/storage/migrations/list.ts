/** Every migration, in order. One that has been released is never changed: add another. */
import type { Migration } from 'kysely';
import type { Storage } from '../storage.js';
import { createTable } from './createTable.js';
import { caseTables } from './0001-cases.js';
import { conversationTables } from './0001-conversations.js';
import { peopleTables } from './0001-people.js';
import { deliveries } from './0003-deliveries.js';
import { suggestionTables } from './0004-suggestions.js';
import { noticeTables } from './0006-notices.js';
import { giveFilesCases } from './0005-files.js';
import { indexTimes } from './0007-my-data.js';
import { deskThreadTables } from './0008-desk-threads.js';
import { addTeamsToCases, presence } from './0009-teams.js';
import { lookTable } from './0010-looks.js';
import { azureConversations } from './0011-identities.js';
import { messageKeys } from './0012-message-keys.js';
import { teamsTables } from './0013-teams.js';
import { giveAddresses } from './0014-addresses.js';
import { addQueueOrder } from './0014-queue.js';
import { addUse } from './0015-token-use.js';

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
    '0006-notices': {
      async up(db) {
        for (const table of noticeTables) await createTable(db, dialect, table);
      },
    },
    '0007-my-data': { up: indexTimes },
    '0008-desk-threads': {
      async up(db) {
        for (const table of deskThreadTables) await createTable(db, dialect, table);
      },
    },
    '0009-teams': {
      async up(db) {
        await createTable(db, dialect, presence);
        await addTeamsToCases(db, dialect);
      },
    },
    '0010-looks': {
      up: (db) => createTable(db, dialect, lookTable),
    },
    '0011-identities': {
      up: (db) => createTable(db, dialect, azureConversations),
    },
    '0012-message-keys': {
      up: (db) => createTable(db, dialect, messageKeys),
    },
    '0013-teams': {
      async up(db) {
        for (const table of teamsTables) await createTable(db, dialect, table);
      },
    },
    '0014-addresses': { up: (db) => giveAddresses(db, dialect) },
    '0014-queue': {
      up: (db) => addQueueOrder(db, dialect),
    },
    '0015-token-use': {
      up: (db) => addUse(db, dialect),
    },
  };
}
