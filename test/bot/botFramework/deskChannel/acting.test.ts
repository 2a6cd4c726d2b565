/** What is done with a case in its thread, and on the desk's page beside it. */
import { describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../../support/databases.js';
import { aMessage } from '../../../support/teams/activities.js';
import { tenantId } from '../../../support/teams/connectorKeys.js';
import {
  anna,
  ben,
  buttonsOf,
  deskChannel,
  joins,
  mentions,
  passesOn,
  presses,
  statuses,
  submits,
  theThread,
  wordsBy,
  withDeskChannel,
  wordsOn,
  writes,
} from '../../../support/teams/deskChannel.js';
import { withTeams, type Teams } from '../../../support/teams/teamsOn.js';

const noticeType = 'application/vnd.microsoft.activity.message';

describe.each(databaseKinds)('a thread of the desk’s on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withDeskChannel(kind, test);

  it.each([
    ['Solved', 'Solved.', 'solved', []],
    ['Return to queue', 'waits for somebody', 'waiting', ['Accept']],
    ['Hand back to the bot', 'The bot goes on with this.', 'withBot', []],
  ])('folds or changes the card on “%s”', (button, says, status, left) =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      await bot.hears(presses(anna, theThread(teams), 'Accept'));
      bot.clock.advance(1000);
      await bot.hears(presses(anna, theThread(teams), button));
      const thread = theThread(teams);
      expect(wordsOn(thread.card)).toContain(says);
      expect(buttonsOf(thread)).toEqual(left);
      expect(await statuses(teams)).toEqual([status]);
    }),
  );

  it('goes on in the same thread when the case comes again', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      await bot.hears(presses(anna, theThread(teams), 'Accept'));
      bot.clock.advance(1000);
      await bot.hears(presses(anna, theThread(teams), 'Hand back to the bot'));
      bot.clock.advance(1000);
      await bot.hears(aMessage('thanks, I try that'));
      for (const text of ['person', 'yes']) {
        bot.clock.advance(60_000);
        await bot.hears(aMessage(text));
      }
      const thread = theThread(teams);
      expect(buttonsOf(thread)).toEqual(['Accept']);
      expect(thread.lines).toEqual(['Megan Bowen waits again.']);
    }));

  it('shows what is done on the desk’s page', () =>
    inTeams(async (teams) => {
      const { bot, opened } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const { id: caseId } = await opened.storage.db
        .selectFrom('cases')
        .select('id')
        .executeTakeFirstOrThrow();
      const cara = { id: 'local-1', name: 'Cara', roles: ['agent'], teams: 'all' } as const;
      await bot.desk.accept(caseId, cara);
      await bot.settled();
      expect(wordsOn(theThread(teams).card)).toContain('Cara has taken this.');
      bot.clock.advance(1000);
      await bot.desk.message(caseId, cara, 'Good morning');
      bot.clock.advance(1000);
      await bot.desk.note(caseId, cara, 'calm person');
      bot.clock.advance(1000);
      await bot.desk.solve(caseId, cara);
      await bot.settled();
      const thread = theThread(teams);
      expect(thread.lines).toEqual([
        'Cara, to Megan Bowen: Good morning',
        'Note by Cara: calm person',
      ]);
      expect(wordsOn(thread.card)).toContain('Solved.');
    }));

  it.each([
    ['somebody outside the team', null],
    ['a guest', { userRole: 'guest' }],
    ['somebody of another tenant', { tenantId: '12121212-2222-4333-8444-555555555555' }],
  ])('lets %s do nothing', (_, change) =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      const mallory = {
        id: '29:mallory',
        name: 'Mallory',
        oid: 'cccccccc-3d56-4244-b585-20c8a42ed2b8',
      };
      if (change !== null) joins(connector, mallory, change);
      await passesOn(teams, '0x80070002, windows 11');
      const thread = theThread(teams);
      const answer = await bot.hears(presses(mallory, thread, 'Accept'));
      expect(answer.body).toMatchObject({ type: noticeType });
      await bot.hears(mentions(mallory, thread.id, 'Hello'));
      await bot.hears(writes(mallory, thread.id, 'Hello'));
      expect(await wordsBy(teams, 'note')).toEqual([]);
      expect(await wordsBy(teams, 'agent')).toEqual([]);
      expect(buttonsOf(theThread(teams))).toEqual(['Accept']);
    }),
  );

  it('lets a member of the team do nothing whom the desk’s file names as an author only', () => {
    const user = `${tenantId}/${anna.oid.toUpperCase()}`;
    const people = [{ user, name: null, roles: ['author'], teams: 'all' }] as const;
    return withTeams(
      kind,
      async (teams) => {
        joins(teams.connector, anna);
        await passesOn(teams, '0x80070002, windows 11');
        const answer = await teams.bot.hears(presses(anna, theThread(teams), 'Accept'));
        expect(answer.body).toMatchObject({ type: noticeType });
        expect(await statuses(teams)).toEqual(['waiting']);
      },
      { deskChannel, roles: { people, groups: [] } },
    );
  });

  it('does nothing for a client that only refreshes', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const thread = theThread(teams);
      const before = connector.calls.length;
      const answer = await bot.hears(presses(anna, thread, 'Accept', 'automatic'));
      expect(answer.body).toMatchObject({ value: thread.card });
      expect(connector.calls).toHaveLength(before);
      expect(await statuses(teams)).toEqual(['waiting']);
    }));

  it('takes the buttons of clients that can only Submit', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await passesOn(teams, '0x80070002, windows 11');
      const thread = theThread(teams);
      await bot.hears(submits(anna, thread, 'Accept'));
      expect(wordsOn(theThread(teams).card)).toContain('Anna Frei has taken this.');
      await bot.hears(submits(ben, thread, 'Accept'));
      expect(theThread(teams).lines).toEqual(['Anna Frei was first. Nothing was changed.']);
    }));

  it('takes no notice of what others say elsewhere in the channel', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      await bot.hears(writes(anna, `${deskChannel};messageid=1`, 'lunch?'));
      expect(connector.calls).toEqual([]);
      expect(await opened.storage.db.selectFrom('inbox').select('id').execute()).toEqual([]);
    }));
});
