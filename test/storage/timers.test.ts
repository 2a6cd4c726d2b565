/** Timers: one for each kind and subject, and each goes off once. */
import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { cancelTimer, setTimer, takeDue } from '../../src/storage/timers.js';
import type { Timer } from '../../src/storage/timers.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

function aTimer(over: Partial<Timer> = {}): Timer {
  const subject = over.subject ?? 'case-1';
  return { id: `timer-${subject}`, kind: 'remind', subject, dueAt: 100, data: null, ...over };
}

function set(storage: Storage, ...timers: readonly Timer[]): Promise<void> {
  return storage.write(async (trx) => {
    for (const timer of timers) await setTimer(trx, timer);
  });
}

function take(storage: Storage, now: number, limit = 10): Promise<Timer[]> {
  return storage.write((trx) => takeDue(trx, now, limit));
}

describe.each(databaseKinds)('timers on %s', (kind) => {
  let test: TestStorage;
  let storage: Storage;

  beforeEach(async () => {
    test = await openTestStorage(kind);
    storage = test.storage;
  });
  afterEach(() => test.close());

  it('go off when they are due, once, with what was given', async () => {
    const timer = aTimer({ data: { method: 'restart', times: [1, 2] } });
    await set(storage, timer);
    expect(await take(storage, 99)).toEqual([]);
    expect(await take(storage, 100)).toEqual([timer]);
    expect(await take(storage, 100)).toEqual([]);
  });

  it('go off earliest first, as many as are asked for', async () => {
    const timers = [30, 10, 20].map((dueAt) => aTimer({ subject: `case-${dueAt}`, dueAt }));
    await set(storage, ...timers);
    const subjects = async () => (await take(storage, 100, 2)).map(({ subject }) => subject);
    expect(await subjects()).toEqual(['case-10', 'case-20']);
    expect(await subjects()).toEqual(['case-30']);
  });

  it('are replaced when they are set again, and only then', async () => {
    const later = aTimer({ id: 'later', dueAt: 200, data: 'later' });
    const otherKind = aTimer({ id: 'other', kind: 'close', dueAt: 150 });
    await set(storage, aTimer(), otherKind, later);
    expect(await take(storage, 100)).toEqual([]);
    expect(await take(storage, 200)).toEqual([otherKind, later]);
  });

  it('do not go off when they are cancelled', async () => {
    const kept = aTimer({ subject: 'case-2' });
    await set(storage, aTimer(), kept);
    await storage.write((trx) => cancelTimer(trx, 'remind', 'case-1'));
    expect(await take(storage, 100)).toEqual([kept]);
  });

  it('are due again when what they cause fails', async () => {
    await set(storage, aTimer());
    const failing = storage.write(async (trx) => {
      await takeDue(trx, 100, 10);
      throw new Error('the reminder could not be written');
    });
    await expect(failing).rejects.toThrow();
    expect(await take(storage, 100)).toEqual([aTimer()]);
  });

  it('go to one taker each when several take at once', async () => {
    const timers = Array.from({ length: 40 }, (_, index) => aTimer({ subject: `case-${index}` }));
    await set(storage, ...timers);
    const taken = await Promise.all(Array.from({ length: 8 }, () => take(storage, 100, 10)));
    const subjects = taken.flat().map(({ subject }) => subject);
    const rest = await take(storage, 100, 40);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects.length + rest.length).toBe(40);
  });
});

describe('timers of two processes', () => {
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

  it('are left alone while the other one has them, without waiting for it', async () => {
    const first = aTimer({ subject: 'first', dueAt: 1 });
    const second = aTimer({ subject: 'second' });
    await set(test.storage, first, second);
    const holding = new EventEmitter();
    const taken = once(holding, 'taken');
    const mine = test.storage.write(async (trx) => {
      const own = await takeDue(trx, 100, 1);
      const released = once(holding, 'release');
      holding.emit('taken');
      await released;
      return own;
    });
    await taken;
    const theirs = await take(other, 100);
    holding.emit('release');
    expect([await mine, theirs]).toEqual([[first], [second]]);
  });
});
