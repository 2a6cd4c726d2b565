/** Cases of several teams, where one of them works in a Teams channel. */
import { describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../support/databases.js';
import { anAgent, threeTeams } from '../../../support/deskTeams.js';
import { aMessage } from '../../../support/teams/activities.js';
import {
  anna,
  deskChannel,
  joins,
  passesOn,
  presses,
  theThread,
  threads,
  wordsOn,
} from '../../../support/teams/deskChannel.js';
import { withTeams, type Teams } from '../../../support/teams/teamsOn.js';

describe.each(databaseKinds)('the channel of one team on %s', (kind) => {
  const inChannelOf = (team: string, test: (teams: Teams) => Promise<void>) =>
    withTeams(
      kind,
      async (teams) => {
        joins(teams.connector, anna);
        await test(teams);
      },
      { deskChannel, desk: threeTeams, teamsInChannel: [team] },
    );

  it('has no thread for a case of another team', () =>
    inChannelOf('network', async (teams) => {
      await passesOn(teams, '0x80070002, windows 11');
      expect(threads(teams.connector)).toEqual([]);
    }));

  it('learns nothing more of a case that was passed to another team', () =>
    inChannelOf('windows', async (teams) => {
      const { bot, opened } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      await bot.hears(aMessage('the PC stands in room 12'));
      const before = theThread(teams);
      expect(before.lines.join()).toContain('the PC stands in room 12');
      const { id } = await opened.storage.db
        .selectFrom('cases')
        .select('id')
        .executeTakeFirstOrThrow();
      const passed = await bot.desk.queue(id, anAgent('Eve'), 'network');
      expect(passed).toEqual({ kind: 'done' });
      await bot.hears(aMessage('and nobody is there before nine'));
      await bot.hears(presses(anna, before, 'Accept'));
      const after = theThread(teams);
      expect(after.lines).toEqual(before.lines);
      expect(wordsOn(after.card)).toBe(
        "Megan Bowen · 0x80070002, Windows Update can't find a file it needs\nPassed on to network team.",
      );
      const row = opened.storage.db.selectFrom('cases').select(['status', 'team']);
      expect(await row.executeTakeFirst()).toEqual({ status: 'waiting', team: 'network' });
    }));
});
