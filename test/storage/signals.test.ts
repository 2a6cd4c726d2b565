/** Signs of the moment: each reaches who listens to it, in every process, and nobody else. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../../src/storage/open.js';
import type { Signal } from '../../src/storage/signals.js';
import type { Storage } from '../../src/storage/storage.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';
import { onPostgres } from '../support/postgres.js';

/** Hears until `end` comes, and returns all that came. */
async function heard(storage: Storage, signal: Signal): Promise<string[]> {
  const ids: string[] = [];
  await new Promise<void>((resolve) => {
    const stop = storage.onSignal(signal, (id) => {
      ids.push(id);
      if (id !== 'end') return;
      stop();
      resolve();
    });
  });
  return ids;
}

describe.each(databaseKinds)('a signal on %s', (kind) => {
  let test: TestStorage;

  beforeEach(async () => {
    test = await openTestStorage(kind);
  });
  afterEach(() => test.close());

  it('reaches who listens to it, and is no announcement', async () => {
    const announced: string[] = [];
    test.storage.onAnnounced((id) => announced.push(id));
    const agent = heard(test.storage, 'agentTypes');
    const person = heard(test.storage, 'personTypes');
    test.storage.signal('agentTypes', ['a', 'end']);
    test.storage.signal('personTypes', ['b', 'end']);
    expect(await Promise.all([agent, person])).toEqual([
      ['a', 'end'],
      ['b', 'end'],
    ]);
    expect(announced).toEqual([]);
  });
});

describe('signals between processes', () => {
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

  it('reach both, each of them once, and only those who listen to them', async () => {
    const all = [heard(test.storage, 'burst'), heard(other, 'burst'), heard(other, 'agentTypes')];
    test.storage.signal('burst', ['a']);
    test.storage.signal('agentTypes', ['b', 'end']);
    test.storage.signal('burst', ['end']);
    expect(await Promise.all(all)).toEqual([
      ['a', 'end'],
      ['a', 'end'],
      ['b', 'end'],
    ]);
  });

  it('are lost without harm while the connection is broken', async () => {
    const url = test.settings.databaseUrl ?? '';
    await onPostgres(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %'`,
    );
    test.storage.signal('agentTypes', ['lost']);
    const news = new Promise((resolve) => {
      other.onAnnounced(resolve);
    });
    // What must arrive does, once there is a connection again.
    const asking = setInterval(() => {
      test.storage.announce(['kept']);
    }, 100);
    expect(await news).toBe('kept');
    clearInterval(asking);
  });
});
