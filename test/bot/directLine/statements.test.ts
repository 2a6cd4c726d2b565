import Database from 'libsql';
import { expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { addActivity, replaceCard } from '../../../src/bot/directLine/transcript.js';
import { migrate } from '../../../src/storage/migrate.js';
import type { Schema } from '../../../src/storage/schema.js';
import { sqliteDialect } from '../../../src/storage/sqliteDialect.js';

/** Statements are prepared once and kept by their text. */
it('writes at any time with the same statements', async () => {
  const statements = new Set<string>();
  const database = new Database(':memory:');
  const db = new Kysely<Schema>({
    dialect: sqliteDialect({
      prepare(text) {
        statements.add(text);
        return database.prepare(text);
      },
      close: () => database.close(),
    }),
  });
  await migrate(db, 'sqlite');
  await db.insertInto('conversations').values(aConversation).execute();
  const write = (at: number) =>
    db.transaction().execute(async (trx) => {
      await addActivity(trx, 'c', at, { cardKey: `k${at}`, body: { type: 'message' } });
      await replaceCard(trx, 'c', at, `k${at}`, { type: 'message', summary: `at ${at}` });
    });
  await write(1_795_000_000_001);
  const once = statements.size;
  await write(1_795_000_000_002);
  await write(1_795_000_000_003);
  expect(statements.size).toBe(once);
  await db.destroy();
});

const aConversation: Schema['conversations'] = {
  id: 'c',
  channel: 'directline',
  person_id: 'p',
  reference: null,
  watermark: 0,
  inbox_place: 0,
  last_timestamp: 0,
  started_at: null,
  case_id: null,
  browser_platform: null,
  locale: null,
  time_zone: null,
  plain: null,
  created_at: 0,
};
