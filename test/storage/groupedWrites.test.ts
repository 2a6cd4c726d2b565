/** SQLite's writers share commits, and nothing else. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { Kysely, sql } from 'kysely';
import { groupWrites } from '../../src/storage/groupedWrites.js';
import type { GroupedWrites } from '../../src/storage/groupedWrites.js';
import { migrate } from '../../src/storage/migrate.js';
import type { Schema } from '../../src/storage/schema.js';
import { sqliteDialect } from '../../src/storage/sqliteDialect.js';
import type { SqliteConnection } from '../../src/storage/sqliteDialect.js';
import type { Transact } from '../../src/storage/storage.js';

let db: Kysely<Schema>;
let writes: GroupedWrites;
let executed: string[];

/** A real connection that notes what it runs besides queries. */
function noting(database: Database.Database): SqliteConnection {
  return {
    prepare(text) {
      const statement = database.prepare(text);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters),
        run: (parameters) => {
          executed.push(text);
          return statement.run(parameters);
        },
      };
    },
    close: () => database.close(),
  };
}

beforeEach(async () => {
  executed = [];
  const database = new Database(':memory:');
  db = new Kysely<Schema>({ dialect: sqliteDialect(noting(database)) });
  await migrate(db, 'sqlite');
  database.exec('create table owners (id text primary key) strict');
  database.exec(`create table pets (
    id text primary key, owner text references owners (id) deferrable initially deferred) strict`);
  database.pragma('foreign_keys = ON');
  executed = [];
  writes = groupWrites(db);
});

afterEach(() => db.destroy());

const add = (key: string) => (trx: Transact) =>
  trx.insertInto('settings').values({ key, value: '' }).execute();

/** The constraint is looked at when the group commits, not before. */
async function addPetWithoutOwner(trx: Transact): Promise<void> {
  const owned = trx.withTables<{ pets: { id: string; owner: string } }>();
  await owned.insertInto('pets').values({ id: 'cat', owner: 'nobody' }).execute();
}

async function keys(): Promise<string[]> {
  const rows = await db.selectFrom('settings').select('key').orderBy('key').execute();
  return rows.map(({ key }) => key);
}

function commits(): number {
  return executed.filter((text) => text === 'commit').length;
}

describe('writes on SQLite', () => {
  it('share one commit when they come together', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => writes.write(add(key))));
    expect(await keys()).toEqual(['a', 'b', 'c', 'd']);
    expect(commits()).toBe(1);
  });

  it('need a few commits when more come than one may hold', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `key-${index}`);
    await Promise.all(many.map((key) => writes.write(add(key))));
    expect(await keys()).toHaveLength(100);
    expect(commits()).toBe(4);
  });

  it('run in the order in which they came', async () => {
    const order: string[] = [];
    const note = (name: string) => async (trx: Transact) => {
      await add(name)(trx);
      order.push(name);
    };
    await Promise.all(['b', 'a', 'c'].map((name) => writes.write(note(name))));
    expect(order).toEqual(['b', 'a', 'c']);
  });

  it('are told only when the group is committed', async () => {
    const first = writes.write(add('a')).then(() => executed.push('told'));
    await Promise.all([first, writes.write(add('b'))]);
    expect(executed.indexOf('told')).toBeGreaterThan(executed.indexOf('commit'));
  });

  it('undo only what failed', async () => {
    const outcomes = await Promise.allSettled([
      writes.write(add('a')),
      writes.write(async (trx) => {
        await add('half')(trx);
        throw new Error('changed my mind');
      }),
      writes.write(add('a')),
      writes.write(add('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await keys()).toEqual(['a', 'b']);
    expect(commits()).toBe(1);
  });

  it('all fail when the commit fails, and the next ones succeed', async () => {
    const outcomes = await Promise.allSettled([
      writes.write(add('a')),
      writes.write(addPetWithoutOwner),
      writes.write(add('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await keys()).toEqual([]);
    await writes.write(add('c'));
    expect(await keys()).toEqual(['c']);
  });

  it('all fail when the transaction is lost, and the next ones succeed', async () => {
    const outcomes = await Promise.allSettled([
      writes.write(add('a')),
      writes.write(async (trx) => {
        await sql`rollback`.execute(trx);
      }),
      writes.write(add('b')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(await keys()).toEqual(['b']);
  });

  it('start as writers, so that no reader is in their way', async () => {
    await writes.write(add('a'));
    expect(executed[0]).toBe('begin immediate');
  });

  it('are finished before it closes, and refused afterwards', async () => {
    const last = writes.write(add('a'));
    await writes.close();
    await expect(last).resolves.toBeDefined();
    await expect(writes.write(add('b'))).rejects.toThrow('The database is closed.');
  });
});
