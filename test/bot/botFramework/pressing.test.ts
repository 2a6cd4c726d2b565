/** Buttons of cards in Teams: one effect each, and an answer in time, come what may. */
import { describe, expect, it } from '@jest/globals';
import type { Storage } from '../../../src/storage/storage.js';
import { databaseKinds } from '../../support/databases.js';
import { aMessage, anExecute, jo } from '../../support/teams/activities.js';
import { buttonsIn, cardsShown } from '../../support/teams/cards.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const cardType = 'application/vnd.microsoft.card.adaptive';
const noticeType = 'application/vnd.microsoft.activity.message';

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

describe.each(databaseKinds)('a button in Teams on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withTeams(kind, test);

  it('answers with the folded card, and folds the message for everybody afterwards', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      const { id, data } = await onScreen(teams);
      const answer = await bot.hears(anExecute(data, { replyToId: id }));
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: cardType } });
      const { value } = answer.body as { value: unknown };
      expect(JSON.stringify(value)).toContain('did not help');
      expect(cardsShown(connector)[0]).toEqual({ id, card: value });
      expect(await attempts(opened.storage)).toEqual(['notFixed']);
    }));

  it('has one effect, however often and wherever it is pressed', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      const { id, data } = await onScreen(teams);
      const press = anExecute(data, { replyToId: id });
      const both = await Promise.all([bot.post(press), bot.post(press)]);
      await bot.settled();
      for (const answer of both) expect(answer.body).toMatchObject({ type: cardType });
      const elsewhere = await bot.hears(anExecute(data, { replyToId: id }));
      expect(elsewhere.body).toMatchObject({ statusCode: 200, type: cardType });
      expect(await attempts(opened.storage)).toEqual(['notFixed']);
      expect(connector.texts().join()).toContain('That is noted already');
      bot.clock.advance(61_000);
      await bot.framework.start();
      const dayLater = await bot.hears(anExecute(data, { replyToId: id }));
      expect(dayLater.body).toMatchObject({ statusCode: 200, type: noticeType });
    }));

  it('does nothing for a client that only refreshes', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      const { id, data } = await onScreen(teams);
      const before = connector.calls.length;
      const action = { type: 'Action.Execute', verb: 'do', data };
      const value = { action, trigger: 'automatic' };
      const answer = await bot.hears(anExecute(data, { replyToId: id, value }));
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
      expect(await attempts(opened.storage)).toEqual([]);
      expect(connector.calls).toHaveLength(before);
    }));

  it('changes nothing in the case of somebody else', () =>
    inTeams(async (teams) => {
      const { bot, opened } = teams;
      const { id, data } = await onScreen(teams);
      const answer = await bot.hears(anExecute(data, { ...jo, replyToId: id }));
      expect(answer.body).toMatchObject({ statusCode: 200, type: noticeType });
      expect(await attempts(opened.storage)).toEqual([]);
    }));

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no action', {}],
    ['another action', { action: { type: 'Action.Http', data: {} } }],
    ['no payload', { action: { type: 'Action.Execute' } }],
    ['a flood', { action: { type: 'Action.Execute', data: { note: 'x'.repeat(20_000) } } }],
  ])('answers calmly to %s', (_, value) =>
    inTeams(async ({ bot, opened }) => {
      const answer = await bot.hears(anExecute({}, { value }));
      expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: noticeType } });
      expect(await opened.storage.db.selectFrom('inbox').select('id').execute()).toEqual([]);
    }),
  );

  it('finds the card again whose sending got no answer', () =>
    inTeams(async (teams) => {
      const { bot, connector, opened } = teams;
      const { id, data } = await onScreen(teams);
      await opened.storage.write((trx) => trx.deleteFrom('sent_cards').execute());
      await bot.hears(anExecute(data, { replyToId: id }));
      expect(connector.calls.map(({ method }) => method)).toContain('PUT');
      expect(buttonsIn(cardsShown(connector)[0]?.card)).toEqual([]);
    }));
});
