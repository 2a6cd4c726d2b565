/** Opening a database: what is there stays, and what the operator must put right is said. */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { sql } from 'kysely';
import { pino } from 'pino';
import { StorageError } from '../../src/storage/errors.js';
import { migrations } from '../../src/storage/migrations/list.js';
import { openStorage } from '../../src/storage/open.js';
import { databaseKinds, newDatabase } from '../support/databases.js';
import type { TestPlace } from '../support/databases.js';
import { onPostgres } from '../support/postgres.js';

const log = pino({ level: 'silent' });

describe.each(databaseKinds)('opening %s', (kind) => {
  let place: TestPlace;

  beforeEach(async () => {
    place = await newDatabase(kind);
  });
  afterEach(() => place.remove());

  /** Past our own code, as another program would. */
  async function execute(statement: string): Promise<void> {
    const { databaseUrl, dataDir } = place.settings;
    if (databaseUrl !== null) {
      await onPostgres(databaseUrl, statement);
      return;
    }
    const database = new Database(path.join(dataDir, 'stepladder.db'));
    database.exec(statement);
    database.close();
  }

  it('keeps what is there when it is opened again', async () => {
    const first = await openStorage(place.settings);
    const setting = { key: 'secret', value: '1' };
    await first.write((trx) => trx.insertInto('settings').values(setting).execute());
    await first.close();
    const second = await openStorage(place.settings);
    expect(await second.db.selectFrom('settings').selectAll().execute()).toEqual([setting]);
    await second.close();
  });

  it('refuses the database of a newer version', async () => {
    const storage = await openStorage(place.settings);
    await storage.close();
    await execute(`insert into stepladder_migration values ('9999-next', '2030-01-01')`);
    const again = openStorage(place.settings);
    await expect(again).rejects.toThrow(StorageError);
    await expect(again).rejects.toMatchObject({
      code: 'databaseNewer',
      message:
        'This database belongs to a newer Stepladder (it has 9999-next). Start that version, or go back to a backup from before the update.',
    });
  });

  it('makes all tables or none', async () => {
    await execute('create table timers (id text)');
    await expect(openStorage(place.settings)).rejects.toThrow(/timers.*exists/);
    await execute('drop table timers');
    const storage = await openStorage(place.settings);
    const tables = await storage.db.introspection.getTables();
    expect(tables.map(({ name }) => name)).toContain('timers');
    await storage.close();
  });
});

describe('opening PostgreSQL', () => {
  it('lets several processes start together', async () => {
    const place = await newDatabase('postgres');
    const all = await Promise.all([1, 2, 3, 4].map(() => openStorage(place.settings)));
    const counts = all.map(({ db }) => sql`select * from stepladder_migration`.execute(db));
    const once = Object.keys(migrations('postgres')).length;
    expect((await Promise.all(counts)).map(({ rows }) => rows.length)).toEqual(
      Array.from({ length: 4 }, () => once),
    );
    await Promise.all(all.map((storage) => storage.close()));
    await place.remove();
  });

  it.each([
    ['nobody listens', 'postgres://me:hunter2@127.0.0.1:1/desk', '127.0.0.1:1'],
    ['the name has no address', 'postgres://me:hunter2@nowhere.invalid/desk', 'nowhere.invalid'],
    ['it is no address', 'hunter2', 'DATABASE_URL'],
  ])('says that it is out of reach where %s, without the password', async (_, url, expected) => {
    const opening = openStorage({ databaseUrl: url, dataDir: os.tmpdir(), log });
    await expect(opening).rejects.toMatchObject({
      code: 'databaseUnreachable',
      message: expect.stringContaining(expected) as unknown,
    });
    await expect(opening).rejects.not.toMatchObject({
      message: expect.stringMatching(/hunter2|\n/) as unknown,
    });
  });

  it('says so where the database does not exist', async () => {
    const place = await newDatabase('postgres');
    const url = new URL(place.settings.databaseUrl ?? '');
    url.pathname = '/nothing_here';
    await expect(openStorage({ ...place.settings, databaseUrl: url.href })).rejects.toMatchObject({
      code: 'databaseUnreachable',
      message: expect.stringContaining('"nothing_here" does not exist') as unknown,
    });
    await place.remove();
  });
});

describe('opening a data folder', () => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'stepladder-test-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const open = (dataDir: string) => openStorage({ databaseUrl: null, dataDir, log });

  it('makes the folder, for its owner only', async () => {
    const dataDir = path.join(dir, 'new/data');
    const storage = await open(dataDir);
    expect((await stat(dataDir)).mode & 0o077).toBe(0);
    await storage.close();
  });

  it('refuses a folder that is in use, and takes it when it is free', async () => {
    const first = await open(dir);
    await expect(open(dir)).rejects.toMatchObject({
      code: 'dataDirLocked',
      message: `Another Stepladder process is using ${dir}. Stop it, or set DATA_DIR to another folder.`,
    });
    await first.close();
    const second = await open(dir);
    await second.close();
  });

  it('frees the folder when it could not open the database', async () => {
    await writeFile(path.join(dir, 'stepladder.db'), 'no database '.repeat(1000));
    await expect(open(dir)).rejects.toMatchObject({ code: 'databaseDamaged' });
    await rm(path.join(dir, 'stepladder.db'));
    const storage = await open(dir);
    await storage.close();
  });

  it.each([
    ['a file is in its place', 'file', (at: string) => writeFile(at, '')],
    [
      'a folder is where the database goes',
      'x/stepladder.db',
      (at: string) => mkdir(at, { recursive: true }),
    ],
    [
      'a folder is where the lock goes',
      'x/stepladder.lock',
      (at: string) => mkdir(at, { recursive: true }),
    ],
  ])('says what to do where %s', async (_, name, make) => {
    await make(path.join(dir, name));
    const dataDir = path.join(dir, name.split('/')[0] ?? '');
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'dataDirNotWritable',
      message: `Can't write to ${dataDir}. Give this account write access to it, or set DATA_DIR to another folder.`,
    });
  });

  it('says so at once where a folder takes no folders and does not say why', async () => {
    await writeFile(path.join(dir, 'file'), '');
    const dataDir =
      process.platform === 'linux' ? '/proc/stepladder/data' : path.join(dir, 'file/data');
    await expect(open(dataDir)).rejects.toMatchObject({ code: 'dataDirNotWritable' });
  });
});
