/** The same failure is known by the same name on both databases. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { isLostRace, isUniqueViolation } from '../../src/storage/errors.js';
import { databaseKinds, openTestStorage } from '../support/databases.js';
import type { TestStorage } from '../support/databases.js';

const event = sql`insert into events values ('case', 1, 0, 'noted', 1, '{}')`;
const timer = (id: string) => sql`insert into timers values (${id}, 'remind', 'case', 0, '{}')`;

describe.each(databaseKinds)('errors of %s', (kind) => {
  let test: TestStorage;

  beforeAll(async () => {
    test = await openTestStorage(kind);
    await test.storage.write(async (trx) => {
      await event.execute(trx);
      await timer('first').execute(trx);
    });
  });
  afterAll(() => test.close());

  /** The error itself, as `write` throws it. */
  function errorOf(statement: RawBuilder<unknown>): Promise<unknown> {
    return test.storage.write((trx) => statement.execute(trx)).catch((error: unknown) => error);
  }

  it.each([
    ['a taken primary key', event, { unique: true, ofEvents: true, lostRace: true }],
    ['a taken unique key', timer('second'), { unique: true, ofEvents: false, lostRace: false }],
    [
      'a column left empty',
      sql`insert into names (person_id) values ('p')`,
      { unique: false, ofEvents: false, lostRace: false },
    ],
    [
      'a table that is not there',
      sql`select * from nothing_here`,
      { unique: false, ofEvents: false, lostRace: false },
    ],
  ])('tell %s', async (_, statement, expected) => {
    const error = await errorOf(statement);
    expect(error).toBeInstanceOf(Error);
    expect({
      unique: isUniqueViolation(error),
      ofEvents: isUniqueViolation(error, 'events'),
      lostRace: isLostRace(error),
    }).toEqual(expected);
  });

  it.each([undefined, null, 'UNIQUE', new Error('UNIQUE')])('are nothing else: %p', (other) => {
    expect(isUniqueViolation(other)).toBe(false);
    expect(isLostRace(other)).toBe(false);
  });
});
