/** A card that is seen again is brought up to date, and nothing else comes of it. */
import { describe, expect, it } from '@jest/globals';
import { databaseKinds } from '../../support/databases.js';
import { withRefresh } from '../../../src/bot/botFramework/outbox/refresh.js';
import { aMessage, anExecute, jo } from '../../support/teams/activities.js';
import { buttonsIn, cardsShown } from '../../support/teams/cards.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

type Refresh = {
  readonly action: Readonly<Record<string, unknown>>;
  readonly userIds: readonly string[];
};

function refreshOn(card: unknown): Refresh | undefined {
  return (card as { refresh?: Refresh }).refresh;
}

function lastCard({ connector }: Teams) {
  const shown = cardsShown(connector).at(-1);
  if (shown === undefined) throw new Error('no card on screen');
  return shown;
}

function seenAgain(action: unknown, change = {}, trigger = 'automatic') {
  return anExecute({}, { value: { action, trigger }, ...change });
}

async function written({ opened }: Teams) {
  const { db } = opened.storage;
  const events = await db.selectFrom('events').selectAll().execute();
  const inbox = await db.selectFrom('inbox').selectAll().execute();
  const outbox = await db.selectFrom('outbox').selectAll().execute();
  return { events, inbox, outbox };
}

describe('what is sent', () => {
  const body = [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'Yes' }] }];
  const activity = { type: 'message', attachments: [{ content: { type: 'AdaptiveCard', body } }] };

  it.each([
    ['is asked for again in the personal chat of Teams', 'msteams', true, 'c:1', true],
    ['is not in front of others', 'msteams', false, 'c:1', false],
    ['is not on another channel', 'slack', true, 'c:1', false],
    ['is not where the card has no name', 'msteams', true, null, false],
  ])('%s', (_, channelId, isPersonal, key, isAsked) => {
    const sent = withRefresh(activity, key, { channelId, isPersonal, userId: '29:megan' });
    expect(JSON.stringify(sent).includes('"refresh"')).toBe(isAsked);
  });

  it('is not asked for again where nothing can be pressed', () => {
    const spent = { ...activity, attachments: [{ content: { body: [] } }] };
    const reader = { channelId: 'msteams', isPersonal: true, userId: '29:megan' };
    expect(withRefresh(spent, 'c:1', reader)).toBe(spent);
  });
});

describe.each(databaseKinds)('a card in Teams that is seen again, on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withTeams(kind, test);

  it('asks in the name of its person alone, and carries nothing but its own name', () =>
    inTeams(async (teams) => {
      await teams.bot.hears(aMessage('0x80070002'));
      const { db } = teams.opened.storage;
      const [sent] = await db.selectFrom('sent_cards').select('card_key').execute();
      expect(refreshOn(lastCard(teams).card)).toEqual({
        action: { type: 'Action.Execute', verb: 'do', data: { refresh: sent?.card_key } },
        userIds: ['29:megan'],
      });
    }));

  it.each(['automatic', 'manual'])('is answered as it is, and nothing is done (%s)', (trigger) =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      await bot.hears(aMessage('0x80070002'));
      const { card, id } = lastCard(teams);
      const before = await written(teams);
      const sent = connector.calls.length;
      const again = seenAgain(refreshOn(card)?.action, { replyToId: id }, trigger);
      expect((await bot.hears(again)).body).toMatchObject({ statusCode: 200, value: card });
      expect(await written(teams)).toEqual(before);
      expect(connector.calls).toHaveLength(sent);
    }),
  );

  it('is answered with its spent line, also later, and where the update never arrived', () =>
    inTeams(async (teams) => {
      const { bot, connector } = teams;
      await bot.hears(aMessage('0x80070002'));
      const { card, id } = lastCard(teams);
      const data = buttonsIn(card).find(({ title }) => title === 'Still broken')?.data;
      connector.failNext({ status: 400, onlyTo: /\/activities\/[^/]+$/ });
      await bot.hears(anExecute(data, { replyToId: id }));
      expect(cardsShown(connector).find((shown) => shown.id === id)?.card).toEqual(card);
      bot.clock.advance(2 * 60_000);
      await bot.framework.start();
      await bot.settled();
      const answer = await bot.hears(seenAgain(refreshOn(card)?.action, { replyToId: id }));
      expect(JSON.stringify(answer.body)).toContain('did not help');
      const { value } = answer.body as { value: unknown };
      expect(buttonsIn(value)).toEqual([]);
      expect(refreshOn(value)).toBeUndefined();
    }));

  it('tells somebody else nothing', () =>
    inTeams(async (teams) => {
      const { bot } = teams;
      await bot.hears(aMessage('0x80070002'));
      const { card, id } = lastCard(teams);
      const before = await written(teams);
      const answer = await bot.hears(seenAgain(refreshOn(card)?.action, { ...jo, replyToId: id }));
      expect(answer.body).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: '',
      });
      expect(await written(teams)).toEqual(before);
    }));

  it('asks nothing where Submit is forced', () =>
    withTeams(
      kind,
      async (teams) => {
        await teams.bot.hears(aMessage('0x80070002'));
        expect(refreshOn(lastCard(teams).card)).toBeUndefined();
      },
      { forceSubmit: true },
    ));
});
