/** PostgreSQL goes away and comes back: nothing has to be started again. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';
import { onPostgres } from '../support/postgres.js';

describe('a broken connection to PostgreSQL', () => {
  let test: TestStorage;
  /** The one whose connections break. */
  let storage: Storage;
  let logged: PassThrough;

  beforeEach(async () => {
    test = await openTestStorage('postgres');
    logged = new PassThrough();
    storage = await openStorage({ ...test.settings, log: pino(logged) });
  });
  afterEach(async () => {
    await storage.close();
    await test.close();
  });

  async function end(backends: string): Promise<void> {
    await onPostgres(
      test.settings.databaseUrl ?? '',
      `select pg_terminate_backend(pid) from (
        select pid from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and ${backends}
      ) as chosen`,
    );
  }

  /** The later of the two that listen. */
  const listening = `query = 'listen stepladder' and backend_start = (
    select max(backend_start) from pg_stat_activity where query = 'listen stepladder'
  )`;

  function nextAnnouncement(to: Storage): Promise<string> {
    return new Promise((resolve) => {
      const stop = to.onAnnounced((conversationId) => {
        stop();
        resolve(conversationId);
      });
    });
  }

  it('keeps announcements until it is made again, and then hears the others', async () => {
    const noticed = once(logged, 'data');
    await end(listening);
    await noticed;
    const heard = nextAnnouncement(test.storage);
    storage.announce(['said while broken']);
    expect(await heard).toBe('said while broken');
    const answer = nextAnnouncement(storage);
    test.storage.announce(['said after']);
    expect(await answer).toBe('said after');
  });

  it('can be closed while it is broken', async () => {
    const noticed = once(logged, 'data');
    await end(listening);
    await noticed;
    storage.announce(['nobody hears this']);
    await expect(storage.close()).resolves.toBeUndefined();
  });

  it('fails the write that it breaks, keeps nothing of it, and does the next', async () => {
    const setting = { key: 'a', value: '' };
    const broken = storage.write(async (trx) => {
      await trx.insertInto('settings').values(setting).execute();
      await end(`state = 'idle in transaction'`);
      await trx
        .insertInto('settings')
        .values({ ...setting, key: 'b' })
        .execute();
    });
    await expect(broken).rejects.toThrow();
    await storage.write((trx) => trx.insertInto('settings').values(setting).execute());
    expect(await storage.db.selectFrom('settings').select('key').execute()).toEqual([{ key: 'a' }]);
  });
});
