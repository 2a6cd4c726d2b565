/** What leaves for Teams: in order, folded in place, and what happens when it cannot be delivered. */
import { describe, expect, it } from '@jest/globals';
import { openStorage } from '../../../src/storage/open.js';
import type { Storage } from '../../../src/storage/storage.js';
import { databaseKinds } from '../../support/databases.js';
import { aMessage, anActivity, anInstallation } from '../../support/teams/activities.js';
import { startTeamsBot, type TeamsBotSettings } from '../../support/teams/aTeamsBot.js';
import { buttonsIn, cardsShown } from '../../support/teams/cards.js';
import type { Fault } from '../../support/teams/fakeConnector.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const tellMe = expect.stringContaining('Tell me what your PC says');

async function outbox(storage: Storage) {
  return storage.db
    .selectFrom('outbox')
    .select(['kind', 'state', 'attempts'])
    .orderBy('place')
    .execute();
}

describe.each(databaseKinds)('sending to Teams on %s', (kind) => {
  const inTeams = (
    test: (teams: Teams) => Promise<void>,
    settings: Partial<TeamsBotSettings> = {},
  ) => withTeams(kind, test, settings);

  it('folds a card where it stands when its button was pressed', () =>
    inTeams(async ({ bot, connector }) => {
      await bot.hears(aMessage('0x80070002'));
      const [shown] = cardsShown(connector);
      const value = buttonsIn(shown?.card).find(({ title }) => title === 'Still broken')?.data;
      // As Action.Submit sends it.
      await bot.hears(anActivity({ value, replyToId: shown?.id }));
      const [folded, next] = cardsShown(connector);
      expect(folded?.id).toBe(shown?.id);
      expect(JSON.stringify(folded?.card)).toContain('did not help');
      expect(buttonsIn(folded?.card)).toEqual([]);
      expect(next?.id).not.toBe(shown?.id);
      expect(connector.calls.map(({ method }) => method)).toEqual(['POST', 'PUT', 'POST']);
    }));

  it('sends cards and words apart, so that cards can be folded', () =>
    inTeams(async ({ bot, connector }) => {
      await bot.hears(aMessage('0x80070002'));
      await bot.hears(aMessage('no'));
      const both = connector.calls.filter(({ body }) => 'text' in body && 'attachments' in body);
      expect(both).toEqual([]);
      expect(connector.calls.length).toBeGreaterThan(2);
    }));

  it('renders Submit alone where that is set', () =>
    inTeams(
      async ({ bot, connector }) => {
        await bot.hears(aMessage('0x80070002'));
        const sent = JSON.stringify(connector.calls);
        expect(sent).not.toContain('Action.Execute');
        expect(sent).toContain('"Action.Submit"');
        expect(sent).toContain('"feedback":{"hide":true}');
      },
      { forceSubmit: true },
    ));

  it('waits as long as it is told to, outside of the turn, and keeps the order', () =>
    inTeams(async ({ bot, connector, opened }) => {
      connector.failNext({
        status: 429,
        headers: { 'Retry-After': '30' },
        body: { error: { code: 'Throttled' } },
      });
      const startedAt = performance.now();
      await bot.hears(aMessage('hello'));
      await bot.hears(aMessage('hello again'));
      expect(performance.now() - startedAt).toBeLessThan(5000);
      expect(connector.calls).toEqual([]);
      expect(connector.asked()).toBe(1);
      bot.clock.advance(29_000);
      await bot.hears(aMessage('still there'));
      expect(connector.asked()).toBe(1);
      bot.clock.advance(2_000);
      await bot.hears(aMessage('and now'));
      expect(connector.texts()).toEqual([tellMe, tellMe, tellMe, tellMe]);
      expect(await outbox(opened.storage)).toEqual([]);
    }));

  it.each<[string, Fault]>([
    ['is down', { status: 503 }],
    ['answers with a page', { status: 502, body: '<html>' }],
    ['breaks the connection', { status: 'broken' }],
    ['is busy with this chat', { status: 412, body: { error: { code: 'PreconditionFailed' } } }],
    ['does not know us yet', { status: 401, body: { error: { code: 'BotNotRegistered' } } }],
  ])('asks once and tries again later where the connector %s', (_, fault) =>
    inTeams(async ({ bot, connector, opened }) => {
      connector.failNext(fault);
      await bot.hears(aMessage('hello'));
      expect(connector.asked()).toBe(1);
      expect(await outbox(opened.storage)).toEqual([{ kind: 'send', state: 'new', attempts: 1 }]);
      bot.clock.advance(6 * 60_000);
      await bot.hears(aMessage('hello again'));
      expect(connector.texts()).toEqual([tellMe, tellMe]);
    }),
  );

  it('tells the operator why there is no token, and sends when there is one', () => {
    let reason: string | null = 'invalid_client: AADSTS7000222: the client secret has expired';
    return inTeams(
      async ({ bot, connector }) => {
        await bot.hears(aMessage('hello'));
        // The check at the start says so as well.
        const logged = bot.logged.filter(({ message }) => !message.startsWith('no token'));
        expect(logged).toEqual([
          {
            level: 'error',
            message: 'a message is sent again later',
            fields: expect.objectContaining({ reason: 'AADSTS7000222' }),
          },
        ]);
        reason = null;
        bot.clock.advance(5_000);
        await bot.hears(aMessage('hello again'));
        expect(connector.texts()).toEqual([tellMe, tellMe]);
      },
      { noToken: () => reason },
    );
  });

  it('may say twice what was taken without an answer, and folds the card that is pressed', () =>
    inTeams(async ({ bot, connector }) => {
      connector.failNext({ status: 'broken', taken: true });
      await bot.hears(aMessage('0x80070002'));
      bot.clock.advance(6 * 60_000);
      await bot.hears(anActivity({ type: 'typing' }));
      await bot.framework.start();
      await bot.settled();
      expect(cardsShown(connector)).toHaveLength(2);
    }));

  it('drops what the connector finds wrong, and goes on with the rest', () =>
    inTeams(async ({ bot, connector, opened }) => {
      connector.failNext({ status: 400, body: { error: { code: 'BadSyntax' } } });
      await bot.hears(aMessage('hello'));
      await bot.hears(aMessage('hello again'));
      expect(connector.texts()).toEqual([tellMe]);
      expect(bot.logged).toEqual([
        {
          level: 'error',
          message: 'a message could not be delivered',
          fields: expect.objectContaining({ status: 400, reason: 'BadSyntax' }),
        },
      ]);
      const failed = await opened.storage.db.selectFrom('outbox').select('body').execute();
      expect(failed).toEqual([{ body: '{}' }]);
    }));

  it.each<[string, unknown]>([
    ['blocked', { error: { code: 'ConversationBlockedByUser' } }],
    ['uninstalled', { error: { code: 'BotNotInConversationRoster' } }],
    [
      'blocked, in the other form',
      { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked' }) },
    ],
  ])('stops where somebody has %s the bot, says so once, and goes on when they write', (_, body) =>
    inTeams(async ({ bot, connector, opened }) => {
      connector.failNext({ status: 403, body });
      await bot.hears(aMessage('hello'));
      expect(connector.asked()).toBe(1);
      const { storage } = opened;
      const id = await conversationId(storage);
      storage.announce([id]);
      await bot.settled();
      bot.clock.advance(4 * 60_000);
      await bot.framework.start();
      await bot.settled();
      expect(connector.asked()).toBe(1);
      const marks = storage.db.selectFrom('words').select('text').where('by', '=', 'mark');
      expect(await marks.execute()).toHaveLength(1);
      expect(bot.logged.map(({ message }) => message)).toEqual(['a chat can not be written to']);
      await bot.hears(aMessage('I am back'));
      expect(connector.texts()).toEqual([tellMe, tellMe]);
    }),
  );

  it('sends nothing to who has removed the app, until it is installed again', () =>
    inTeams(async ({ bot, connector }) => {
      await bot.hears(aMessage('hello'));
      await bot.hears(anInstallation('remove'));
      await bot.hears(anInstallation('add'));
      await bot.hears(aMessage('hello again'));
      expect(connector.texts()).toEqual([tellMe, tellMe]);
    }));

  it('opens a personal chat again, once, where its history was removed', () =>
    inTeams(async ({ bot, connector, opened }) => {
      connector.failNext({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
      await bot.hears(aMessage('hello'));
      expect(connector.calls.map(({ path }) => path)).toEqual([
        'v3/conversations',
        'v3/conversations/a:again-7faf8ab2-3d56-4244-b585-20c8a42ed2b8/activities',
      ]);
      expect(await outbox(opened.storage)).toEqual([]);
    }));

  it('gives up where the new chat is not there either', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const gone = { status: 404, body: { error: { code: 'ConversationNotFound' } } };
      connector.failNext(gone, { ...gone, onlyTo: /activities/ });
      await bot.hears(aMessage('hello'));
      expect(connector.asked()).toBe(3);
      expect(await outbox(opened.storage)).toMatchObject([{ state: 'failed' }]);
    }));

  it('leaves a card alone that is gone', () =>
    inTeams(async ({ bot, connector, opened }) => {
      await bot.hears(aMessage('0x80070002'));
      const gone = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } };
      connector.failNext(gone);
      await bot.hears(aMessage('no'));
      expect(connector.calls.map(({ method }) => method)).not.toContain('PUT');
      expect(connector.calls.length).toBeGreaterThan(1);
      expect(await outbox(opened.storage)).toEqual([
        { kind: 'replace', state: 'sent', attempts: 1 },
      ]);
    }));

  it('forgets a folded card after a minute', () =>
    inTeams(async ({ bot, opened }) => {
      await bot.hears(aMessage('0x80070002'));
      await bot.hears(aMessage('no'));
      bot.clock.advance(61_000);
      await bot.framework.start();
      expect(await outbox(opened.storage)).toEqual([]);
    }));

  it('takes up what a process left that died before it could send', () =>
    inTeams(async ({ bot, connector, opened }) => {
      await bot.framework.stop();
      await bot.hears(aMessage('hello'));
      expect(connector.calls).toEqual([]);
      const next = await startTeamsBot({ ...opened, connector, ids: 'next' });
      await next.framework.start();
      await next.settled();
      expect(connector.texts()).toEqual([tellMe]);
      await next.stop();
    }));

  it('sends again what a process was sending when it died', () =>
    inTeams(async ({ bot, connector, opened }) => {
      await bot.framework.stop();
      await bot.hears(aMessage('hello'));
      const { storage } = opened;
      const leased = { state: 'sending', attempts: 1, next_at: bot.clock.now() + 60_000 };
      await storage.write((trx) => trx.updateTable('outbox').set(leased).execute());
      const next = await startTeamsBot({ storage, connector, ids: 'next', clock: bot.clock });
      await next.framework.start();
      await next.settled();
      // Where there may be other processes, the lease has to end first.
      expect(connector.texts()).toEqual(kind === 'sqlite' ? [tellMe] : []);
      bot.clock.advance(61_000);
      await next.framework.start();
      await next.settled();
      expect(connector.texts()).toEqual([tellMe]);
      await next.stop();
    }));

  if (kind === 'postgres') {
    it('sends once, whichever of two processes delivers', () =>
      inTeams(async ({ bot, connector, opened }) => {
        const other = await openStorage(opened.settings);
        const second = await startTeamsBot({ storage: other, connector, ids: 'second' });
        await second.framework.start();
        for (let index = 0; index < 10; index += 1) {
          await (index % 2 === 0 ? bot : second).post(aMessage(`hello ${index}`));
        }
        for (let round = 0; round < 10; round += 1) {
          await bot.settled();
          await second.settled();
        }
        expect(connector.texts()).toHaveLength(10);
        await second.stop();
        await other.close();
      }));
  }
});

async function conversationId(storage: Storage): Promise<string> {
  const row = await storage.db.selectFrom('conversations').select('id').executeTakeFirstOrThrow();
  return row.id;
}
