/** A database that takes its time: a sign within a second, a word within five, and one effect. */
import { describe, expect, it } from '@jest/globals';
import type { Storage } from '../../../src/storage/storage.js';
import { aMessage, anActivity, anExecute } from '../../support/teams/activities.js';
import { startTeamsBot } from '../../support/teams/aTeamsBot.js';
import { buttonsIn, cardsShown } from '../../support/teams/cards.js';
import type { FakeConnector } from '../../support/teams/fakeConnector.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const noticeType = 'application/vnd.microsoft.activity.message';
const takesLonger = 'I have that. It takes a moment; the answer comes here.';

async function onScreen({ bot, connector }: Teams) {
  await bot.hears(aMessage('0x80070002'));
  const [shown] = cardsShown(connector);
  const data = buttonsIn(shown?.card).find(({ title }) => title === 'Still broken')?.data;
  return { id: shown?.id ?? '', data: data as Readonly<Record<string, unknown>> };
}

async function attempts(storage: Storage): Promise<readonly string[]> {
  const rows = await storage.db.selectFrom('attempts').select('outcome').execute();
  return rows.map(({ outcome }) => outcome);
}

/** When each thing was sent, from `startedAt` on; in the order in which it was sent. */
function timed(connector: FakeConnector, startedAt: number) {
  const seen: { readonly what: string; readonly afterMs: number }[] = [];
  const { calls } = connector;
  const push = calls.push.bind(calls);
  calls.push = (...added) => {
    const afterMs = performance.now() - startedAt;
    for (const { body } of added) {
      seen.push({ what: String(body['text'] ?? (body['summary'] || body['type'])), afterMs });
    }
    return push(...added);
  };
  return seen;
}

/** A database that answers so late. */
function slowed(storage: Storage, ms: () => number): Storage {
  return {
    ...storage,
    write: async (work) => {
      await new Promise((resolve) => setTimeout(resolve, ms()));
      return storage.write(work);
    },
  };
}

describe('a turn that takes twenty seconds', () => {
  it(
    'shows typing within a second, a word within five, the answer in the end, and has one effect',
    () =>
      withTeams('sqlite', async ({ connector, opened }) => {
        // Each turn writes twice: what came in, and what came of it.
        let ms = 0;
        const storage = slowed(opened.storage, () => ms);
        const bot = await startTeamsBot({ storage, connector, ids: 'slow' });
        // The keys of the connector are looked up once.
        await bot.hears(anActivity({ type: 'messageReaction' }));
        ms = 10_000;
        const message = aMessage('0x80070002, windows 11');
        const seen = timed(connector, performance.now());
        const first = bot.post(message);
        // Teams takes it for lost meanwhile.
        await new Promise((resolve) => setTimeout(resolve, 8_000));
        const again = bot.post(message);
        expect((await first).status).toBe(200);
        expect((await again).status).toBe(200);
        await bot.turns.settled();
        ms = 0;
        await bot.framework.start();
        await until(() => cardsShown(connector).length > 0);
        const [typing, word, card, ...more] = seen;
        expect(typing).toMatchObject({ what: 'typing' });
        expect(typing?.afterMs).toBeLessThan(1_000);
        expect(word).toMatchObject({ what: takesLonger });
        expect(word?.afterMs).toBeLessThan(5_000);
        expect(card?.what).toContain('1 of 1');
        expect(card?.afterMs).toBeGreaterThan(20_000);
        expect(more).toEqual([]);
        const { db } = opened.storage;
        expect(await db.selectFrom('cases').select('id').execute()).toHaveLength(1);
        expect(await db.selectFrom('inbox').select('state').execute()).toEqual([{ state: 'done' }]);
        await bot.stop();
      }),
    90_000,
  );

  it(
    'says nothing of itself while an agent holds the case',
    () =>
      withTeams('sqlite', async ({ bot: quick, connector, opened }) => {
        for (const text of ['0x80070002, windows 11', 'person', 'yes']) {
          await quick.hears(aMessage(text));
        }
        const { id } = await opened.storage.db
          .selectFrom('cases')
          .select('id')
          .executeTakeFirstOrThrow();
        const anna = { id: 'anna', name: 'Anna', roles: ['agent'], teams: 'all' } as const;
        await quick.desk.accept(id, anna);
        await quick.settled();
        const before = connector.texts().length;
        const storage = slowed(opened.storage, () => 5_500);
        const bot = await startTeamsBot({ storage, connector, ids: 'slow' });
        await bot.post(aMessage('hello?'));
        expect(connector.texts().slice(before)).toEqual([]);
        await bot.turns.settled();
        await bot.stop();
      }),
    40_000,
  );
});

describe('a slow database', () => {
  it(
    'keeps nobody waiting: a notice within five seconds, the rest follows',
    () =>
      withTeams('sqlite', async (teams) => {
        const { id, data } = await onScreen(teams);
        const { connector, opened } = teams;
        let ms = 0;
        const storage = slowed(opened.storage, () => ms);
        const bot = await startTeamsBot({ storage, connector, ids: 'slow' });
        await bot.framework.start();
        ms = 6_000;
        const startedAt = performance.now();
        const answer = await bot.post(anExecute(data, { replyToId: id }));
        expect(performance.now() - startedAt).toBeLessThan(5_000);
        expect(answer).toEqual({
          status: 200,
          body: {
            statusCode: 200,
            type: noticeType,
            value: 'I have that. It takes a moment; the answer comes here.',
          },
        });
        ms = 0;
        await until(() => cardsShown(connector).length === 2);
        expect(await attempts(opened.storage)).toEqual(['notFixed']);
        await bot.stop();
      }),
    30_000,
  );

  it(
    'is bridged by a sign that the bot is typing, within a second',
    () =>
      withTeams('sqlite', async ({ connector, opened }) => {
        const storage = slowed(opened.storage, () => 1_200);
        const bot = await startTeamsBot({ storage, connector, ids: 'slow' });
        await bot.framework.start();
        const startedAt = performance.now();
        const posted = bot.post(aMessage('hello'));
        await until(() => connector.calls.length === 1);
        expect(performance.now() - startedAt).toBeLessThan(1_000);
        expect(connector.calls[0]?.body['type']).toBe('typing');
        await posted;
        await bot.settled();
        await until(() => connector.texts().length === 1);
        await bot.stop();
      }),
    30_000,
  );

  it('is no reason to type where the answer is there at once', () =>
    withTeams('sqlite', async ({ bot, connector }) => {
      await bot.hears(aMessage('hello'));
      await bot.hears(anActivity({ text: 'hello', type: 'message' }));
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect(connector.calls.map(({ body }) => body['type'])).toEqual(['message', 'message']);
    }));
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
