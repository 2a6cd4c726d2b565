/** Cases in the desk's channel: a thread each, answered from there, with nothing mixed up. */
import { describe, expect, it } from '@jest/globals';
import { agentId } from '../../../../src/people/agentRoles.js';
import { entraIdentity } from '../../../../src/people/entra.js';
import { databaseKinds } from '../../../support/databases.js';
import { aMessage, jo } from '../../../support/teams/activities.js';
import { tenantId } from '../../../support/teams/connectorKeys.js';
import {
  anna,
  ben,
  buttonsOf,
  deskChannel,
  mentions,
  passesOn,
  presses,
  saidIn,
  theThread,
  threads,
  wordsBy,
  withDeskChannel,
  wordsOn,
  writes,
} from '../../../support/teams/deskChannel.js';
import type { Teams } from '../../../support/teams/teamsOn.js';

const noticeType = 'application/vnd.microsoft.activity.message';

describe.each(databaseKinds)('the desk’s channel on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withDeskChannel(kind, test);

  it('has one thread for a case, with what the desk needs to know', () =>
    inTeams(async (teams) => {
      await passesOn(teams, '0x80070002, windows 11');
      const thread = theThread(teams);
      expect(thread.id).toBe(`${deskChannel};messageid=${thread.root}`);
      const shown = wordsOn(thread.card);
      for (const said of ['Megan Bowen', '0x80070002', 'Windows 11', 'waits for somebody']) {
        expect(shown).toContain(said);
      }
      expect(buttonsOf(thread)).toEqual(['Accept']);
      expect(thread.lines).toEqual([]);
    }));

  it('shows what the person has given for the desk, and what they change of it', () =>
    inTeams(async (teams) => {
      await passesOn(teams, '0x80070002, windows 11');
      expect(wordsOn(theThread(teams).card)).not.toContain('How to reach them');
      await teams.bot.hears(
        aMessage("my pc is NB-1234, call me at 4711, I can't work at all. Note: it beeps"),
      );
      const shown = wordsOn(theThread(teams).card);
      expect(shown).toContain('NB-1234, Windows 11');
      expect(shown).toContain('Can they work?\nNo');
      expect(shown).toContain('How to reach them\n4711');
      expect(shown).toContain('They added\nit beeps');
      teams.bot.clock.advance(1000);
      await teams.bot.hears(aMessage('call me at 4712'));
      expect(wordsOn(theThread(teams).card)).toContain('How to reach them\n4712');
    }));

  it('has none for a case that stays with the bot', () =>
    inTeams(async (teams) => {
      await teams.bot.hears(aMessage('0x80070002, windows 11'));
      expect(threads(teams.connector)).toEqual([]);
    }));

  it('shows to all who has taken a case, and tells the second who was first', () =>
    inTeams(async (teams) => {
      const { bot, opened } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const before = theThread(teams);
      const answer = await bot.hears(presses(anna, before, 'Accept'));
      const after = theThread(teams);
      expect(answer.body).toMatchObject({ statusCode: 200, value: after.card });
      expect(wordsOn(after.card)).toContain('Anna Frei has taken this.');
      expect(buttonsOf(after)).toEqual(['Solved', 'Return to queue', 'Hand back to the bot']);
      expect(saidIn(teams, 'a:megan').join()).toContain('Anna Frei has taken over');

      const late = await bot.hears(presses(ben, before, 'Accept'));
      expect(late.body).toMatchObject({
        type: noticeType,
        value: 'Anna Frei was first. Nothing was changed.',
      });
      const held = await opened.storage.db
        .selectFrom('cases')
        .select(['status', 'agent_id', 'agent_name'])
        .execute();
      expect(held).toEqual([
        {
          status: 'withAgent',
          agent_id: agentId(entraIdentity(tenantId, anna.oid)),
          agent_name: 'Anna Frei',
        },
      ]);
    }));

  it('lets one of two who accept at the same instant have it', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const thread = theThread(teams);
      const answers = await Promise.all(
        [anna, ben].map((agent) => bot.post(presses(agent, thread, 'Accept'))),
      );
      await bot.settled();
      const notices = answers.filter(({ body }) => (body as { type: string }).type === noticeType);
      expect(notices).toHaveLength(1);
      expect(JSON.stringify(notices[0]?.body)).toMatch(/(Anna Frei|Ben Roth) was first/);
      expect(saidIn(teams, 'a:megan').filter((text) => text.includes('taken over'))).toHaveLength(
        1,
      );
    }));

  it('carries what mentions the bot to the person, and the answer back', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      await bot.hears(presses(anna, theThread(teams), 'Accept'));
      const { id } = theThread(teams);
      bot.clock.advance(1000);
      const message = mentions(anna, id, 'Is it plugged in?');
      await bot.hears(message);
      // Teams sends again what it takes for lost.
      await bot.hears(message);
      bot.clock.advance(1000);
      await bot.hears(aMessage('Yes, it is'));
      expect(saidIn(teams, 'a:megan').at(-1)).toBe('Anna Frei: Is it plugged in?');
      expect(theThread(teams).lines).toEqual(['Megan Bowen: Yes, it is']);
      expect(await wordsBy(teams, 'agent')).toEqual(['Anna Frei: Is it plugged in?']);
    }));

  it('keeps among the desk what does not mention the bot', () =>
    inTeams(async (teams) => {
      const { bot, opened } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const { id } = theThread(teams);
      const before = saidIn(teams, 'a:megan');
      await bot.hears(writes(ben, id, 'Looks like the disk again'));
      expect(saidIn(teams, 'a:megan')).toEqual(before);
      expect(await wordsBy(teams, 'note')).toEqual(['Ben Roth: Looks like the disk again']);
      // It stands in the thread already.
      expect(theThread(teams).lines).toEqual([]);
      const cases = await opened.storage.db.selectFrom('cases').select('id').execute();
      expect(cases).toHaveLength(1);
    }));

  it('sends nothing for who has not accepted, and says so', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const thread = theThread(teams);
      const before = saidIn(teams, 'a:megan');
      await bot.hears(mentions(anna, thread.id, 'Hello'));
      await bot.hears(presses(ben, thread, 'Accept'));
      await bot.hears(mentions(anna, thread.id, 'Hello again'));
      expect(saidIn(teams, 'a:megan').slice(before.length).join()).not.toContain('Hello');
      expect(theThread(teams).lines).toEqual([
        'Nothing was sent. Accept the case first.',
        'Nothing was sent. Ben Roth has this case.',
      ]);
    }));

  it('never mixes two open cases', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      await passesOn(teams, '0x80070002, windows 10', jo);
      const [megans, jos] = threads(connector);
      if (megans === undefined || jos === undefined) throw new Error('two threads expected');
      await bot.hears(presses(anna, megans, 'Accept'));
      await bot.hears(presses(anna, jos, 'Accept'));
      bot.clock.advance(1000);
      await bot.hears(mentions(anna, megans.id, 'To Megan'));
      await bot.hears(mentions(anna, jos.id, 'To Jo'));
      bot.clock.advance(1000);
      await bot.hears(aMessage('From Jo', jo));
      await bot.hears(aMessage('From Megan'));
      expect(saidIn(teams, 'a:megan').at(-1)).toBe('Anna Frei: To Megan');
      expect(saidIn(teams, 'a:jo').at(-1)).toBe('Anna Frei: To Jo');
      expect(threads(connector).map(({ lines }) => lines)).toEqual([
        ['Megan Bowen: From Megan'],
        ['Jo Park: From Jo'],
      ]);
      // A button that was copied into another thread.
      const copied = presses(anna, { ...megans, ...threads(connector)[0], id: jos.id }, 'Solved');
      expect((await bot.hears(copied)).body).toMatchObject({ type: noticeType });
      expect(buttonsOf(threads(connector)[0])).toContain('Solved');
      expect(buttonsOf(threads(connector)[1])).toContain('Solved');
    }));
});
