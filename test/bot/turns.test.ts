import { describe, expect, it } from '@jest/globals';
import { createDirectLine } from '../../src/bot/directLine/createDirectLine.js';
import { createTurns } from '../../src/bot/turns.js';
import type { TurnPorts } from '../../src/bot/turnPorts.js';
import { makeLibrary } from '../../src/knowledge/library.js';
import { openStorage } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { introduce } from '../support/talk.js';
import { sequentialIds } from '../support/clock.js';
import { databaseKinds, openTestStorage, type TestStorage } from '../support/databases.js';
import { anArticle } from '../support/anArticle.js';

const library = makeLibrary([anArticle({ codes: ['0x80070002'] })]);
const log = { error: () => undefined };

describe.each(databaseKinds)('turns on %s', (kind) => {
  async function withStorage(test: (opened: TestStorage) => Promise<void>): Promise<void> {
    const opened = await openTestStorage(kind);
    try {
      await introduce(opened.storage, 'c', 0, null);
      await test(opened);
    } finally {
      await opened.close();
    }
  }

  function portsOf(storage: Storage, change: Partial<TurnPorts> = {}): TurnPorts {
    return {
      storage,
      library: () => library,
      policy: { peopleAreAdmins: 'ask', companyPcs: true },
      now: () => 1_000_000,
      newId: sequentialIds(),
      newSecret: sequentialIds('secret'),
      publicUrl: null,
      canMail: false,
      deskSettings: null,
      ...change,
    };
  }

  async function botTexts(storage: Storage): Promise<readonly string[]> {
    const rows = await storage.db
      .selectFrom('words')
      .select('text')
      .where('by', '=', 'bot')
      .execute();
    return rows.map((row) => row.text);
  }

  const message = (text: string) => ({ type: 'message' as const, text });

  it('takes up what an earlier process acknowledged and did not answer', () =>
    withStorage(async ({ storage }) => {
      const ports = portsOf(storage);
      const died = createDirectLine({ ...ports, wake: () => undefined });
      await died.receive('c', message('hello'));
      expect(await botTexts(storage)).toEqual([]);
      const turns = createTurns({ ...ports, log });
      await turns.start();
      await turns.settled();
      await turns.stop();
      expect(await botTexts(storage)).toHaveLength(1);
    }));

  it('answers in order of arrival, each message once', () =>
    withStorage(async ({ storage }) => {
      const ports = portsOf(storage);
      const turns = createTurns({ ...ports, log });
      const directLine = createDirectLine({ ...ports, wake: turns.wake });
      const sent = Array.from({ length: 20 }, (_, index) => `hello ${index}`);
      for (const text of sent) void directLine.receive('c', message(text));
      await directLine.receive('c', message('the last'));
      await turns.settled();
      const { activities } = await directLine.since('c', null);
      const fromBot = activities.filter(({ text }) => String(text).startsWith('Tell me'));
      expect(fromBot).toHaveLength(21);
      const rows = await storage.db.selectFrom('inbox').select(['place', 'state']).execute();
      expect(rows.map((row) => row.state)).toEqual(Array.from({ length: 21 }, () => 'done'));
      expect(new Set(rows.map((row) => row.place)).size).toBe(21);
    }));

  it('takes the same activity sent twice as one', () =>
    withStorage(async ({ storage }) => {
      const ports = portsOf(storage);
      const turns = createTurns({ ...ports, log });
      const directLine = createDirectLine({ ...ports, wake: turns.wake });
      const again = { ...message('hello'), channelData: { clientActivityID: 'abc' } };
      const first = await directLine.receive('c', again);
      const [second, third] = await Promise.all([
        directLine.receive('c', again),
        directLine.receive('c', again),
      ]);
      expect([second.id, third.id]).toEqual([first.id, first.id]);
      await turns.settled();
      expect(await botTexts(storage)).toHaveLength(1);
    }));

  it('apologises for a turn that fails again and again, and takes the next', () =>
    withStorage(async ({ storage }) => {
      const failing = {
        ...library,
        search: (text: string) => {
          if (text.includes('poison')) throw new Error('no');
          return [];
        },
      };
      const ports = portsOf(storage, { library: () => failing });
      const turns = createTurns({ ...ports, log });
      const directLine = createDirectLine({ ...ports, wake: turns.wake });
      await directLine.receive('c', message('poison'));
      await directLine.receive('c', message('hello'));
      await turns.settled();
      expect(await botTexts(storage)).toEqual([
        'Something went wrong on my side, and I could not answer that. Please write it once more, or write **person**.',
        expect.stringContaining('Tell me'),
      ]);
    }));

  it('writes all of a turn or nothing of it', () =>
    withStorage(async ({ storage }) => {
      let isBroken = true;
      const breaking: Storage = {
        ...storage,
        write: (work) =>
          storage.write(async (trx) => {
            const result = await work(trx);
            const events = await trx.selectFrom('events').select('seq').execute();
            if (isBroken && events.length > 0) throw new Error('the power went');
            return result;
          }),
      };
      const ports = portsOf(breaking);
      const broken = createTurns({ ...ports, log });
      const directLine = createDirectLine({ ...ports, wake: () => undefined });
      await directLine.receive('c', message('0x80070002'));
      broken.wake('c');
      await broken.stop();
      expect(await storage.db.selectFrom('events').selectAll().execute()).toEqual([]);
      expect(await storage.db.selectFrom('cases').selectAll().execute()).toEqual([]);
      expect(await botTexts(storage)).toEqual([]);
      isBroken = false;
      const mended = createTurns({ ...ports, log });
      await mended.start();
      await mended.settled();
      await mended.stop();
      expect(await storage.db.selectFrom('cases').selectAll().execute()).toHaveLength(1);
      expect(await botTexts(storage)).toHaveLength(1);
    }));

  if (kind === 'postgres') {
    it('answers once, whichever of two processes takes the turn', () =>
      withStorage(async ({ storage, settings }) => {
        const other = await openStorage(settings);
        const one = createTurns({ ...portsOf(storage, { newId: sequentialIds('a') }), log });
        const two = createTurns({ ...portsOf(other, { newId: sequentialIds('b') }), log });
        const directLine = createDirectLine({
          ...portsOf(storage, { newId: sequentialIds('d') }),
          wake: (conversationId) => {
            one.wake(conversationId);
            two.wake(conversationId);
          },
        });
        for (let index = 0; index < 10; index += 1) {
          await directLine.receive('c', message(`hello ${index}`));
        }
        await one.settled();
        await two.settled();
        await other.close();
        expect(await botTexts(storage)).toHaveLength(10);
      }));
  }
});
