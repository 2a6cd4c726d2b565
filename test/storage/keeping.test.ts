/** Files, settings, and what it means to delete. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { getBlob, putBlob } from '../../src/storage/blobs.js';
import type { StoredFile } from '../../src/storage/blobs.js';
import { emptyLog } from '../../src/storage/erase.js';
import { openStorage } from '../../src/storage/open.js';
import { getOrCreateSetting } from '../../src/storage/settings.js';
import { sequentialIds } from '../support/clock.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

const file: StoredFile = {
  id: 'file-1',
  conversationId: 'conversation-1',
  personId: 'person-1',
  caseId: null,
  name: 'CBS.log',
  contentType: 'text/plain',
  bytes: Buffer.from([0, 200, 10, 255]),
  createdAt: 1_795_000_000_123,
};

describe.each(databaseKinds)('keeping on %s', (kind) => {
  let test: TestStorage;

  beforeEach(async () => {
    test = await openTestStorage(kind);
  });
  afterEach(() => test.close());

  it('gives a file back as it came', async () => {
    const { storage } = test;
    await storage.write((trx) => putBlob(trx, file));
    expect(await getBlob(storage.db, 'file-1')).toEqual(file);
    expect(await getBlob(storage.db, 'file-2')).toBeUndefined();
  });

  it('keeps an empty file and a large one', async () => {
    const { storage } = test;
    const large = { ...file, id: 'large', bytes: Buffer.alloc(5_000_000, 7) };
    const empty = { ...file, id: 'empty', bytes: Buffer.alloc(0) };
    await storage.write(async (trx) => {
      await putBlob(trx, large);
      await putBlob(trx, empty);
    });
    expect((await getBlob(storage.db, 'large'))?.bytes.equals(large.bytes)).toBe(true);
    expect((await getBlob(storage.db, 'empty'))?.bytes.byteLength).toBe(0);
  });

  it('makes a setting up once, whoever asks first', async () => {
    const make = sequentialIds('secret');
    const ask = () => getOrCreateSetting(test.storage, 'signingSecret', make);
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    expect(new Set(answers).size).toBe(1);
    expect(await ask()).toBe(answers[0]);
  });

  it('keeps settings apart', async () => {
    const make = sequentialIds('secret');
    const first = await getOrCreateSetting(test.storage, 'one', make);
    const second = await getOrCreateSetting(test.storage, 'two', make);
    expect(second).not.toBe(first);
  });
});

describe('deleting on SQLite', () => {
  it('leaves nothing in the files', async () => {
    const test = await openTestStorage('sqlite');
    const { storage, settings } = test;
    const secret = 'the words of somebody who was erased';
    await storage.write((trx) =>
      trx.insertInto('names').values({ person_id: 'p', name: secret }).execute(),
    );
    expect(await contentOf(settings.dataDir)).toContain(secret);
    await storage.write((trx) => trx.deleteFrom('names').execute());
    await emptyLog(storage);
    expect(await contentOf(settings.dataDir)).not.toContain(secret);
    await test.close();
  });
});

describe('settings of two processes', () => {
  it('are the same', async () => {
    const test = await openTestStorage('postgres');
    const other = await openStorage(test.settings);
    const make = sequentialIds('secret');
    const asked = [test.storage, other].map((storage) => getOrCreateSetting(storage, 'key', make));
    const [first, second] = await Promise.all(asked);
    expect(first).toBe(second);
    await other.close();
    await test.close();
  });
});

async function contentOf(dir: string): Promise<string> {
  const names = await readdir(dir);
  const files = await Promise.all(names.map((name) => readFile(path.join(dir, name), 'latin1')));
  return files.join('\n');
}
