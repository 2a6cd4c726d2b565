import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { burstMs, burstsIn, spotBursts } from '../../src/cases/bursts.js';
import { listBursts } from '../../src/desk/notices.js';
import { modelLibrary } from '../support/model/phrases.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';
import { fixedClock, sequentialIds } from '../support/clock.js';
import { openChat } from '../support/talk.js';

const now = 1_800_000_000_000;

function seen(code: string, people: readonly string[], ageMs = 0) {
  return people.map((personId) => ({ code, personId, at: now - ageMs }));
}

describe('one code from many people', () => {
  it.each([
    ['enough people', seen('0x80070643', ['a', 'b', 'c']), ['0x80070643']],
    ['too few', seen('0x80070643', ['a', 'b']), []],
    ['one person many times', seen('0x80070643', ['a', 'a', 'a', 'b']), []],
    ['half an hour ago', seen('0x80070643', ['a', 'b', 'c'], burstMs), []],
    [
      'two notations of one fault',
      [...seen('0x80070035', ['a', 'b'], 10), ...seen('WIN32 53', ['c'])],
      ['0x80070035'],
    ],
    [
      'the one of more people first',
      [...seen('0x80070643', ['a', 'b', 'c']), ...seen('0x80070002', ['a', 'b', 'c', 'd'])],
      ['0x80070002', '0x80070643'],
    ],
  ])('%s', (_, all, codes) => {
    expect(burstsIn(all, now, 3).map(({ code }) => code)).toEqual(codes);
  });
});

describe.each(databaseKinds)('a burst on %s', (kind) => {
  let opened: TestStorage;
  const clock = fixedClock();
  beforeAll(async () => {
    opened = await openTestStorage(kind);
  });
  afterAll(() => opened.close());

  let count = 0;

  async function comes(text: string): Promise<void> {
    count += 1;
    const settings = { library: await modelLibrary(), clock, conversationId: `chat-${count}` };
    const chat = await openChat(opened.storage, settings);
    await chat.says(text);
  }

  it('is told once, as long as it goes on, and again when it comes back', async () => {
    const { storage } = opened;
    const newId = sequentialIds('burst');
    const spot = () => spotBursts({ storage, now: clock.now, newId, noticePeople: 3 });
    await comes('0x80070643');
    await comes('80070643');
    expect(await spot()).toEqual([]);
    await comes('error 0x80070643');
    expect(await spot()).toMatchObject([{ code: '0x80070643', people: 3 }]);
    await comes('0x80070643 again');
    expect(await spot()).toEqual([]);
    expect(await listBursts(storage, clock.now())).toMatchObject([
      { code: '0x80070643', people: 4, isOpen: true },
    ]);
    clock.advance(2 * burstMs);
    expect(await spot()).toEqual([]);
    expect(await listBursts(storage, clock.now())).toMatchObject([{ isOpen: false }]);
    for (const text of ['0x80070643', '0x80070643', '0x80070643']) await comes(text);
    expect(await Promise.all([spot(), spot()])).toHaveLength(2);
    expect(await listBursts(storage, clock.now())).toHaveLength(2);
  });
});
