/** A case that is passed to another team: its thread follows into that team's channel. */
import { describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../support/databases.js';
import { anAgent, threeTeams } from '../../../support/deskTeams.js';
import { aMessage } from '../../../support/teams/activities.js';
import { startTeamsBot } from '../../../support/teams/aTeamsBot.js';
import {
  anna,
  buttonsOf,
  deskChannel,
  joins,
  mentions,
  passesOn,
  presses,
  saidIn,
  statuses,
  submits,
  threads,
  wordsOn,
  writes,
} from '../../../support/teams/deskChannel.js';
import { withTeams, type Teams } from '../../../support/teams/teamsOn.js';

const networkChannel = '19:network@thread.tacv2';
const teamChannels = [
  { id: 'windows', channel: deskChannel },
  { id: 'network', channel: networkChannel },
];
const update = /messageid.*\/activities\/\d+$/;
const eve = anAgent('Eve');

describe.each(databaseKinds)('a case that goes to another team on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) =>
    withTeams(
      kind,
      async (teams) => {
        joins(teams.connector, anna);
        await passesOn(teams, '0x80070002, windows 11');
        await test(teams);
      },
      { deskChannel, desk: threeTeams, teamChannels },
    );

  const caseIn = ({ opened }: Teams) =>
    opened.storage.db.selectFrom('cases').selectAll().executeTakeFirstOrThrow();

  async function isPassedTo(teams: Teams, team: string): Promise<void> {
    const { id } = await caseIn(teams);
    expect(await teams.bot.desk.queue(id, eve, team)).toEqual({ kind: 'done' });
    await teams.bot.settled();
  }

  async function placeOf({ opened }: Teams): Promise<string | null> {
    const { db } = opened.storage;
    const row = await db.selectFrom('desk_threads').select('thread_id').executeTakeFirst();
    return row?.thread_id ?? null;
  }

  it('has a thread in that team’s channel, and the old card says where it went', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      bot.clock.advance(1000);
      await bot.hears(aMessage('it beeps twice'));
      await isPassedTo(teams, 'network');
      const [old, now, ...more] = threads(teams.connector);
      expect(more).toEqual([]);
      expect(await placeOf(teams)).toBe(`${networkChannel};messageid=${now?.root ?? ''}`);
      expect(wordsOn(old?.card)).toBe(
        "Megan Bowen · 0x80070002, Windows Update can't find a file it needs\nPassed on to network team.",
      );
      expect(buttonsOf(old)).toEqual([]);
      expect(wordsOn(now?.card)).toContain('Megan Bowen waits for somebody.');
      expect(buttonsOf(now)).toEqual(['Accept']);
      // What they have said since they asked for a person is not lost on the new team.
      expect(now?.lines).toEqual(['Megan Bowen: it beeps twice']);
      bot.clock.advance(1000);
      await bot.hears(aMessage('and now three times'));
      expect(threads(teams.connector).map(({ lines }) => lines)).toEqual([
        old?.lines,
        ['Megan Bowen: it beeps twice', 'Megan Bowen: and now three times'],
      ]);
    }));

  it('is not worked on in the old thread any more', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      const [before] = threads(connector);
      if (before === undefined) throw new Error('a thread expected');
      await isPassedTo(teams, 'network');
      const heard = saidIn(teams, 'a:megan');
      const answer = await bot.hears(presses(anna, before, 'Accept'));
      expect(JSON.stringify(answer.body)).toContain('Passed on to network team.');
      await bot.hears(mentions(anna, before.id, 'Hello'));
      await bot.hears(submits(anna, before, 'Accept'));
      await bot.hears(writes(anna, before.id, 'a word among us'));
      const told = 'This case is with network team now. Nothing was sent or changed.';
      expect(threads(connector)[0]?.lines).toEqual([told, told]);
      expect(saidIn(teams, 'a:megan')).toEqual(heard);
      expect(await statuses(teams)).toEqual(['waiting']);
      const notes = teams.opened.storage.db
        .selectFrom('words')
        .select('id')
        .where('by', '=', 'note');
      expect(await notes.execute()).toEqual([]);
    }));

  it('has a new thread again where it comes back', () =>
    inTeams(async (teams) => {
      await isPassedTo(teams, 'network');
      await isPassedTo(teams, 'windows');
      const [first, second, third] = threads(teams.connector);
      expect([first, second, third].map(buttonsOf)).toEqual([[], [], ['Accept']]);
      expect(wordsOn(second?.card)).toContain('Passed on to windows team.');
      expect(await placeOf(teams)).toBe(`${deskChannel};messageid=${third?.root ?? ''}`);
    }));

  it('has a thread in the channel of all where that team has none of its own', () =>
    withTeams(
      kind,
      async (teams) => {
        await passesOn(teams, '0x80070002, windows 11');
        await isPassedTo(teams, 'front');
        expect(buttonsOf(threads(teams.connector)[0])).toEqual([]);
        expect(await placeOf(teams)).toContain(deskChannel);
        expect(threads(teams.connector)).toHaveLength(2);
      },
      {
        deskChannel,
        desk: threeTeams,
        teamChannels: [{ id: 'windows', channel: '19:windows@thread.tacv2' }],
      },
    ));

  it('is drawn later where the connector is down', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      connector.failNext({ status: 503, onlyTo: update });
      await isPassedTo(teams, 'network');
      expect(threads(connector)).toHaveLength(2);
      expect(buttonsOf(threads(connector)[0])).toEqual(['Accept']);
      bot.clock.advance(3_000);
      await bot.hears(aMessage('still there?'));
      expect(buttonsOf(threads(connector)[0])).toEqual([]);
    }));

  it('moves after a restart where the process was killed in between', () =>
    withTeams(
      kind,
      async (teams) => {
        const { bot, connector, opened } = teams;
        await passesOn(teams, '0x80070002, windows 11');
        await bot.framework.stop();
        const { id } = await caseIn(teams);
        await bot.desk.queue(id, eve, 'network');
        expect(threads(connector)).toHaveLength(1);
        const next = await startTeamsBot({
          ...{ storage: opened.storage, connector, clock: bot.clock, ids: 'next' },
          ...{ deskChannel, desk: threeTeams, teamChannels },
        });
        await next.framework.start();
        await next.settled();
        expect(threads(connector).map(buttonsOf)).toEqual([[], ['Accept']]);
        await next.stop();
      },
      { deskChannel, desk: threeTeams, teamChannels },
    ));
});
