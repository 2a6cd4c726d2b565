/** What `write` promises, on both databases. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Storage, Transact } from '../../src/storage/storage.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

const add = (key: string) => (trx: Transact) =>
  trx.insertInto('settings').values({ key, value: '' }).execute();

/** What two writers on one case do: each takes the next number that it sees free. */
async function appendEvent(trx: Transact): Promise<number> {
  const { last } = await trx
    .selectFrom('events')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  const seq = last + 1;
  const event = { case_id: 'case', seq, at: 0, kind: 'noted', version: 1, data: '{}' };
  await trx.insertInto('events').values(event).execute();
  return seq;
}

describe.each(databaseKinds)('write on %s', (kind) => {
  let test: TestStorage;
  let storage: Storage;

  beforeEach(async () => {
    test = await openTestStorage(kind);
    storage = test.storage;
  });
  afterEach(() => test.close());

  async function keys(): Promise<string[]> {
    const rows = await storage.db.selectFrom('settings').select('key').orderBy('key').execute();
    return rows.map(({ key }) => key);
  }

  it('returns what the work returns, and others see it', async () => {
    const answer = await storage.write(async (trx) => {
      await add('a')(trx);
      return 42;
    });
    expect(answer).toBe(42);
    expect(await keys()).toEqual(['a']);
  });

  it('undoes the work that throws, and throws the same error', async () => {
    const error = new Error('changed my mind');
    const work = storage.write(async (trx) => {
      await add('a')(trx);
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(await keys()).toEqual([]);
  });

  it('lets a failing writer harm none of the others', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => storage.write(add(`key-${index % 15}`))),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await keys()).toHaveLength(15);
  });

  it('gives twenty writers on one case a number each', async () => {
    const writers = Array.from({ length: 20 }, () => storage.write(appendEvent));
    const taken = await Promise.all(writers);
    const expected = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(taken.toSorted((a, b) => a - b)).toEqual(expected);
  });

  it('does the work again after a lost race, and gives up in the end', async () => {
    await storage.write(appendEvent);
    let tries = 0;
    const work = storage.write(async (trx) => {
      tries += 1;
      const event = { case_id: 'case', seq: 1, at: 0, kind: 'noted', version: 1, data: '{}' };
      await trx.insertInto('events').values(event).execute();
    });
    await expect(work).rejects.toThrow(/unique/i);
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThanOrEqual(10);
  });

  it('does not repeat work for any other key that is taken', async () => {
    await storage.write(add('a'));
    let tries = 0;
    const work = storage.write((trx) => {
      tries += 1;
      return add('a')(trx);
    });
    await expect(work).rejects.toThrow(/unique/i);
    expect(tries).toBe(1);
  });

  it('refuses another write, or a read beside the transaction, within itself', async () => {
    const nested = storage.write(() => storage.write(add('a')));
    await expect(nested).rejects.toThrow('Within a write, use its transaction.');
    const beside = storage.write(() => storage.db.selectFrom('settings').selectAll().execute());
    await expect(beside).rejects.toThrow('Within a write, use its transaction.');
    expect(await keys()).toEqual([]);
  });

  it('lets what the work has set off go on by itself afterwards', async () => {
    let commit: () => void = () => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    let later: Promise<unknown> | undefined;
    await storage.write(async (trx) => {
      await add('a')(trx);
      later = committed.then(() => storage.write(add('b')));
    });
    commit();
    await later;
    expect(await keys()).toEqual(['a', 'b']);
  });

  it('refuses a query that comes after the end', async () => {
    let kept: Transact | undefined;
    await storage.write(async (trx) => {
      kept = trx;
      await add('a')(trx);
    });
    await expect(kept && add('late')(kept)).rejects.toThrow();
    expect(await keys()).toEqual(['a']);
  });

  it('is refused once it is closed, and closing twice is closing once', async () => {
    await storage.close();
    await storage.close();
    await expect(storage.write(add('a'))).rejects.toThrow('The database is closed.');
  });
});
