/** Looks into a case: each is kept, and a page that stays open is one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepLook, looksInto } from '../../src/desk/looks.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';

describe.each(databaseKinds)('looks on %s', (kind) => {
  let test: TestStorage;
  beforeAll(async () => {
    test = await openTestStorage(kind);
  });
  afterAll(() => test.close());

  const mira = { id: 'a1', name: 'Mira' };
  const noor = { id: 'a2', name: 'Noor' };
  const minute = 60_000;

  it('keeps who, what, how and when, the newest first', async () => {
    const keep = (agent: typeof mira, what: string, how: string, at: number) =>
      keepLook(test.storage, { caseId: 'c1', agent, what, how }, at);
    await keep(mira, 'case', 'cookie', 0);
    await keep(noor, 'case', 'token', minute);
    await keep(mira, 'files/7', 'cookie', 2 * minute);
    await keepLook(test.storage, { caseId: 'c2', agent: mira, what: 'case', how: 'cookie' }, 0);
    const looks = await looksInto(test.storage, 'c1');
    expect(looks.map(({ by, what, how, at }) => [by.name, what, how, at])).toEqual([
      ['Mira', 'files/7', 'cookie', '1970-01-01T00:02:00.000Z'],
      ['Noor', 'case', 'token', '1970-01-01T00:01:00.000Z'],
      ['Mira', 'case', 'cookie', '1970-01-01T00:00:00.000Z'],
    ]);
  });

  it('counts what follows within ten minutes as the same look, and what comes later as another', async () => {
    const look = { caseId: 'c3', agent: mira, what: 'case', how: 'cookie' };
    for (const at of [0, 9, 18, 28]) await keepLook(test.storage, look, at * minute);
    const looks = await looksInto(test.storage, 'c3');
    expect(looks.map(({ at, lastAt, times }) => [at, lastAt, times])).toEqual([
      ['1970-01-01T00:28:00.000Z', '1970-01-01T00:28:00.000Z', 1],
      ['1970-01-01T00:00:00.000Z', '1970-01-01T00:18:00.000Z', 3],
    ]);
  });

  it('loses none of many at the same moment', async () => {
    const look = { caseId: 'c4', agent: mira, what: 'case', how: 'cookie' };
    await Promise.all(Array.from({ length: 5 }, () => keepLook(test.storage, look, 0)));
    expect(await looksInto(test.storage, 'c4')).toMatchObject([{ times: 5 }]);
  });
});
