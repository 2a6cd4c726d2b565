/** Both databases keep and compare values alike. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Storage } from '../../src/storage/storage.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

describe.each(databaseKinds)('values on %s', (kind) => {
  let test: TestStorage;
  let storage: Storage;

  beforeAll(async () => {
    test = await openTestStorage(kind);
    storage = test.storage;
  });
  afterAll(() => test.close());

  async function kept(key: string, value: string): Promise<string> {
    await storage.write((trx) => trx.insertInto('settings').values({ key, value }).execute());
    const rows = storage.db.selectFrom('settings').select('value').where('key', '=', key);
    return (await rows.executeTakeFirstOrThrow()).value;
  }

  it.each([
    ['empty', '', ''],
    ['emoji', 'it broke 😱', 'it broke 😱'],
    ['a NUL in a pasted log', 'before\0after', 'before\uFFFDafter'],
    ['half of an emoji', 'x\uD83D', 'x\uFFFD'],
    ['what looks like SQL', `'); drop table settings; --`, `'); drop table settings; --`],
    ['a megabyte', 'ä'.repeat(500_000), 'ä'.repeat(500_000)],
  ])('keeps text: %s', async (name, value, expected) => {
    expect(await kept(name, value)).toBe(expected);
  });

  it.each([0, 1, -1, 2 ** 31, 1_795_000_000_123, Number.MAX_SAFE_INTEGER])(
    'keeps the integer %d',
    async (number) => {
      const id = `person-${number}`;
      const person = { id, created_at: number, rights: null };
      await storage.write((trx) => trx.insertInto('persons').values(person).execute());
      const found = storage.db.selectFrom('persons').selectAll().where('created_at', '=', number);
      expect(await found.execute()).toEqual([person]);
    },
  );

  it('counts and sums in numbers', async () => {
    const { rows } = await sql`
      select count(*) as count, sum(n) as sum, max(n) as max
      from (select 2 as n union all select 3 as n) as numbers
    `.execute(storage.db);
    expect(rows).toEqual([{ count: 2, sum: 5, max: 3 }]);
  });

  it('sorts text by its bytes', async () => {
    const ids = ['b', 'a', 'B', 'ä', '_', '1'];
    const names = ids.map((id) => ({ person_id: id, name: '' }));
    await storage.write((trx) => trx.insertInto('names').values(names).execute());
    const sorted = await storage.db
      .selectFrom('names')
      .select('person_id')
      .orderBy('person_id')
      .execute();
    expect(sorted.map((row) => row.person_id)).toEqual(['1', 'B', '_', 'a', 'b', 'ä']);
  });

  it('takes locks on rows in the same words', async () => {
    const locked = storage.write((trx) =>
      trx.selectFrom('persons').select('id').where('id', '=', 'person-0').forUpdate().execute(),
    );
    expect(await locked).toEqual([{ id: 'person-0' }]);
  });

  it.each([true, 'text'])('refuses %p for a number', async (wrong) => {
    const write = storage.write((trx) =>
      sql`insert into persons (id, created_at) values ('wrong', ${wrong})`.execute(trx),
    );
    await expect(write).rejects.toThrow();
  });

  it('goes on with a statement that has failed before', async () => {
    const add = (id: string) =>
      storage.write((trx) =>
        trx
          .insertInto('persons')
          .values({ id, created_at: 1, rights: null })
          .returning('id')
          .executeTakeFirstOrThrow(),
      );
    await add('first');
    await expect(add('first')).rejects.toThrow();
    expect(await add('second')).toEqual({ id: 'second' });
  });

  it('forgets old statements without harm', async () => {
    for (let width = 1; width <= 700; width += 1) {
      const ids = Array.from({ length: width }, (_, index) => `nobody-${index}`);
      await storage.db.selectFrom('persons').select('id').where('id', 'in', ids).execute();
    }
    expect(await kept('after-many', 'here')).toBe('here');
  });
});
