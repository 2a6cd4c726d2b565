/** One thread for a case, whatever happens to the process, the connector and the channel. */
import { describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../support/databases.js';
import { aMessage } from '../../../support/teams/activities.js';
import { startTeamsBot } from '../../../support/teams/aTeamsBot.js';
import {
  anna,
  deskChannel,
  joins,
  passesOn,
  presses,
  saidIn,
  statuses,
  theThread,
  threads,
  wordsOn,
} from '../../../support/teams/deskChannel.js';
import { withTeams, type Teams } from '../../../support/teams/teamsOn.js';

const toChannel = /^\/amer\/v3\/conversations$/;
const intoThread = /messageid/;

describe.each(databaseKinds)('posting to the desk’s channel on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withTeams(kind, test, { deskChannel });

  /** The clock of the test stands still, so what has to wait is looked for. */
  async function later(teams: Teams, ms: number): Promise<void> {
    teams.bot.clock.advance(ms);
    await teams.bot.hears(aMessage('still there?'));
  }

  it.each([
    ['is throttled', { status: 429, headers: { 'Retry-After': '7' } }, 7_000],
    ['is down', { status: 503 }, 2_000],
    ['breaks off', { status: 'broken' as const }, 2_000],
    ['does not know the channel', { status: 404 }, 300_000],
    ['has no app of ours there', { status: 403 }, 300_000],
  ])('waits and tries again where the connector %s', (_, fault, ms) =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.failNext({ ...fault, onlyTo: toChannel });
      await passesOn(teams, '0x80070002, windows 11');
      expect(threads(connector)).toEqual([]);
      expect(JSON.stringify(bot.logged)).not.toContain('80070002');
      await later(teams, ms);
      expect(threads(connector)).toHaveLength(1);
    }),
  );

  it('keeps the order of what is said while the connector is down', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      joins(connector, anna);
      await passesOn(teams, '0x80070002, windows 11');
      await bot.hears(presses(anna, theThread(teams), 'Accept'));
      connector.failNext({ status: 503, onlyTo: intoThread });
      bot.clock.advance(1000);
      await bot.hears(aMessage('one'));
      bot.clock.advance(1);
      await bot.hears(aMessage('two'));
      expect(theThread(teams).lines).toEqual([]);
      await later(teams, 10_000);
      expect(theThread(teams).lines).toEqual([
        'Megan Bowen: one',
        'Megan Bowen: two',
        'Megan Bowen: still there?',
      ]);
    }));

  it('takes up the cases that an earlier process has left', () =>
    withTeams(kind, async (teams) => {
      const { connector, opened, bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      expect(threads(connector)).toEqual([]);
      const { clock } = bot;
      const next = await startTeamsBot({
        storage: opened.storage,
        connector,
        clock,
        deskChannel,
        ids: 'next',
      });
      await next.framework.start();
      await next.settled();
      expect(threads(connector)).toHaveLength(1);
      await next.stop();
    }));

  it('posts once where two processes see the same case', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      const { clock } = bot;
      const second = await startTeamsBot({
        storage: opened.storage,
        connector,
        clock,
        deskChannel,
        ids: 'second',
      });
      await second.framework.start();
      await passesOn(teams, '0x80070002, windows 11');
      await second.settled();
      expect(threads(connector)).toHaveLength(1);
      await second.stop();
    }));

  it('posts again only where no answer came, and both cards work', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      joins(connector, anna);
      connector.failNext({ status: 'broken', taken: true, onlyTo: toChannel });
      await passesOn(teams, '0x80070002, windows 11');
      await later(teams, 2_000);
      const [lost, kept, ...more] = threads(connector);
      if (lost === undefined || kept === undefined) throw new Error('two threads expected');
      expect(more).toEqual([]);
      const answer = await bot.hears(presses(anna, lost, 'Accept'));
      expect(JSON.stringify(answer.body)).toContain('Anna Frei has taken this.');
      expect(await statuses(teams)).toEqual(['withAgent']);
      expect(wordsOn(threads(connector)[1]?.card)).toContain('Anna Frei has taken this.');
    }));

  it('does not hold up the person while the channel is away', () =>
    inTeams(async (teams) => {
      const { connector } = teams;
      connector.failNext({ status: 503, onlyTo: toChannel });
      await passesOn(teams, '0x80070002, windows 11');
      expect(saidIn(teams, 'a:megan').join()).toContain('Passed on.');
    }));
});
