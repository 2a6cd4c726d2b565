/** Who hears of news in a conversation, in this process and in others. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';
import { onPostgres } from '../support/postgres.js';

/** Hears until `last` comes, and returns all that came. */
async function heardUntil(storage: Storage, last: string): Promise<string[]> {
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    const end = storage.onAnnounced((conversationId) => {
      heard.push(conversationId);
      if (conversationId !== last) return;
      end();
      resolve();
    });
  });
  return heard;
}

describe.each(databaseKinds)('announcements on %s', (kind) => {
  let test: TestStorage;

  beforeEach(async () => {
    test = await openTestStorage(kind);
  });
  afterEach(() => test.close());

  it('reach whoever listens in this process, once for one go', async () => {
    const heard = heardUntil(test.storage, 'end');
    test.storage.announce(['a', 'b']);
    test.storage.announce(['a']);
    test.storage.announce(['end']);
    expect(await heard).toEqual(['a', 'b', 'end']);
  });

  it('reach the others when one listener throws', async () => {
    test.storage.onAnnounced(() => {
      throw new Error('a listener of little use');
    });
    const heard = heardUntil(test.storage, 'end');
    test.storage.announce(['end']);
    expect(await heard).toEqual(['end']);
  });

  it('no longer reach who has stopped listening', async () => {
    const heard: string[] = [];
    const end = test.storage.onAnnounced((conversationId) => heard.push(conversationId));
    end();
    const other = heardUntil(test.storage, 'end');
    test.storage.announce(['end']);
    await other;
    expect(heard).toEqual([]);
  });

  it('are told before it closes', async () => {
    const heard = heardUntil(test.storage, 'end');
    test.storage.announce(['end']);
    await test.storage.close();
    expect(await heard).toEqual(['end']);
  });
});

describe('announcements between processes', () => {
  let test: TestStorage;
  let other: Storage;

  beforeEach(async () => {
    test = await openTestStorage('postgres');
    other = await openStorage(test.settings);
  });
  afterEach(async () => {
    await other.close();
    await test.close();
  });

  it('reach both, and each of them once', async () => {
    const heard = [heardUntil(test.storage, 'end'), heardUntil(other, 'end')];
    test.storage.announce(['a']);
    test.storage.announce(['b', 'a']);
    test.storage.announce(['end']);
    expect(await Promise.all(heard)).toEqual([
      ['a', 'b', 'end'],
      ['a', 'b', 'end'],
    ]);
  });

  it('carry more than one message of the database can hold', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `${index}-${'é'.repeat(100)}`);
    const heard = heardUntil(other, 'end');
    test.storage.announce([...ids, 'end']);
    expect(await heard).toEqual([...ids, 'end']);
  });

  it('tell of what is already there to be read', async () => {
    const seen = new Promise<string[]>((resolve) => {
      other.onAnnounced(() => {
        const rows = other.db.selectFrom('settings').select('key').execute();
        void rows.then((found) => {
          resolve(found.map(({ key }) => key));
        });
      });
    });
    const setting = { key: 'news', value: '' };
    await test.storage.write((trx) => trx.insertInto('settings').values(setting).execute());
    test.storage.announce(['a']);
    expect(await seen).toEqual(['news']);
  });

  it('leave out what another program says on the same channel', async () => {
    const heard = heardUntil(other, 'end');
    await onPostgres(test.settings.databaseUrl ?? '', `notify stepladder, 'not for us'`);
    test.storage.announce(['end']);
    expect(await heard).toEqual(['end']);
  });
});
