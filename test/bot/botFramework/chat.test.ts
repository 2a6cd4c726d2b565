/** A chat in Teams: what comes in, and what is sent in answer. */
import { describe, expect, it } from '@jest/globals';
import type { Storage } from '../../../src/storage/storage.js';
import { databaseKinds } from '../../support/databases.js';
import {
  aMessage,
  anActivity,
  anInstallation,
  inChannel,
  jo,
} from '../../support/teams/activities.js';
import { appId } from '../../support/teams/connectorKeys.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const tellMe = expect.stringContaining('Tell me what your PC says');
const welcome = expect.stringContaining('Paste the error code');

async function said(storage: Storage): Promise<readonly string[]> {
  const rows = await storage.db
    .selectFrom('words')
    .select('text')
    .where('by', '=', 'person')
    .orderBy('id')
    .execute();
  return rows.map(({ text }) => text);
}

describe.each(databaseKinds)('a chat in Teams on %s', (kind) => {
  const inTeams = (test: (teams: Teams) => Promise<void>) => withTeams(kind, test);

  it('answers a code with a card, sent to the chat it came from', () =>
    inTeams(async ({ bot, connector, opened }) => {
      expect(await bot.hears(aMessage('0x80070002'))).toEqual({ status: 200, body: undefined });
      const [card, ...more] = connector.calls;
      expect(more).toEqual([]);
      expect(card).toMatchObject({
        method: 'POST',
        path: 'v3/conversations/a:megan/activities',
        body: {
          type: 'message',
          from: { id: `28:${appId}` },
          recipient: { id: '29:megan' },
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
        },
      });
      expect(JSON.stringify(card?.body)).toContain('"Action.Execute"');
      expect(await opened.storage.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
      const conversation = await opened.storage.db
        .selectFrom('conversations')
        .select(['channel', 'locale', 'time_zone'])
        .executeTakeFirstOrThrow();
      expect(conversation).toEqual({
        channel: 'msteams',
        locale: 'en-US',
        time_zone: 'America/Los_Angeles',
      });
    }));

  it('knows a person of the tenant again, by object id', () =>
    inTeams(async ({ bot, opened }) => {
      await bot.hears(aMessage('hello'));
      await bot.hears(aMessage('hello again'));
      await bot.hears(aMessage('hello', jo));
      const { db } = opened.storage;
      const identities = await db
        .selectFrom('identities')
        .select(['issuer', 'subject'])
        .orderBy('subject', 'desc')
        .execute();
      const tenant = '99999999-2222-4333-8444-555555555555';
      expect(identities).toEqual([
        { issuer: `entra:${tenant}`, subject: `${tenant}/7faf8ab2-3d56-4244-b585-20c8a42ed2b8` },
        { issuer: `entra:${tenant}`, subject: `${tenant}/1caf8ab2-3d56-4244-b585-20c8a42ed2b8` },
      ]);
      const names = await db.selectFrom('names').select('name').orderBy('name').execute();
      expect(names).toEqual([{ name: 'Jo Park' }, { name: 'Megan Bowen' }]);
      expect(await db.selectFrom('conversations').select('id').execute()).toHaveLength(2);
    }));

  it('takes the same activity sent twice as one, also at the same time', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const message = aMessage('hello');
      await Promise.all([bot.post(message), bot.post(message)]);
      await bot.settled();
      await bot.hears(message);
      expect(connector.texts()).toEqual([tellMe]);
      expect(await said(opened.storage)).toEqual(['hello']);
    }));

  it('welcomes who installs the app, once', () =>
    inTeams(async ({ bot, connector }) => {
      await bot.hears(anInstallation('add'));
      await bot.hears(
        anActivity({ type: 'conversationUpdate', membersAdded: [{ id: `28:${appId}` }] }),
      );
      await bot.hears(anInstallation('add-upgrade'));
      await bot.hears(anInstallation('remove'));
      await bot.hears(anInstallation('add'));
      expect(connector.texts()).toEqual([welcome]);
    }));

  it('welcomes nobody who has written already, and no team', () =>
    inTeams(async ({ bot, connector }) => {
      await bot.hears(aMessage('hello'));
      await bot.hears(anInstallation('add'));
      await bot.hears(anInstallation('add', { ...jo, ...inChannel() }));
      expect(connector.texts()).toEqual([tellMe]);
    }));

  it('lets an edit change what is on record, and answers it no second time', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const message = aMessage('helo');
      await bot.hears(message);
      const edited = { ...message, type: 'messageUpdate', text: 'hello' };
      await bot.hears({ ...edited, channelData: { ...channelData, eventType: 'editMessage' } });
      expect(await said(opened.storage)).toEqual(['hello']);
      expect(connector.texts()).toEqual([tellMe]);
    }));

  it('forgets the words of a deleted message', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const message = aMessage('my birthday is in May');
      await bot.hears(message);
      await bot.hears({ ...message, type: 'messageDelete', text: undefined, attachments: [] });
      expect(await said(opened.storage)).toEqual(['[deleted by the person]']);
      expect(connector.calls).toHaveLength(1);
    }));

  it('answers nothing that was deleted before its turn came', () =>
    withTeams(
      kind,
      async ({ bot, connector }) => {
        const message = aMessage('hello');
        await bot.post(message);
        await bot.post({ ...message, type: 'messageDelete', text: undefined, attachments: [] });
        await bot.turns.start();
        await bot.settled();
        expect(connector.texts()).toEqual([]);
      },
      { isLazy: true },
    ));

  it.each<[string, Record<string, unknown>]>([
    ['reactions', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' }],
    ['types of tomorrow', { type: 'telepathy', text: '0x80070002' }],
    ['typing', { type: 'typing' }],
    ['read receipts', { type: 'event', name: 'application/vnd.microsoft.readReceipt' }],
    ['edits of what nobody has seen', { type: 'messageUpdate', text: 'hello' }],
    ['an edit without channelData', { type: 'messageUpdate', text: 'hello' }],
    ['empty messages', { type: 'message', text: '' }],
  ])('leaves %s unanswered', (_, change) =>
    inTeams(async ({ bot, connector }) => {
      expect(await bot.hears(anActivity(change))).toEqual({ status: 200, body: undefined });
      expect(connector.calls).toEqual([]);
    }),
  );

  it('says 501 to an invoke that it does not know', () =>
    inTeams(async ({ bot }) => {
      const answer = await bot.hears(anActivity({ type: 'invoke', name: 'tab/unknown' }));
      expect(answer).toEqual({ status: 501, body: undefined });
    }));

  it('reads a message in a channel without its mention, and answers in the thread', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const text = '<at>Stepladder</at>&nbsp;<at>Stepladder</at> hello <at>Jo</at>';
      const mention = { type: 'mention', mentioned: { id: `28:${appId}`, name: 'Stepladder' } };
      const other = {
        type: 'mention',
        text: '<at>Jo</at>',
        mentioned: { id: '29:jo', name: 'Jo' },
      };
      const entities = [{ ...mention, text: '<at>Stepladder</at>' }, other];
      await bot.hears(aMessage(text, { ...inChannel(), entities, attachments: [] }));
      expect(await said(opened.storage)).toEqual(['hello Jo']);
      expect(connector.calls[0]?.path).toBe(
        'v3/conversations/19:general@thread.tacv2;messageid=1481567603816/activities',
      );
    }));

  it('keeps two people in one thread apart', () =>
    inTeams(async ({ bot, opened }) => {
      const text = '<at>Stepladder</at> 0x80070002';
      const mentioned = { id: `28:${appId}`, name: 'Stepladder' };
      const entities = [{ type: 'mention', text: '<at>Stepladder</at>', mentioned }];
      await bot.hears(aMessage(text, inChannel({ entities })));
      await bot.hears(aMessage(text, inChannel({ entities, from: jo.from })));
      const { db } = opened.storage;
      const rows = await db.selectFrom('conversations').select('person_id').execute();
      expect(new Set(rows.map((row) => row.person_id)).size).toBe(2);
      // Nobody is walked through methods in front of others.
      expect(await db.selectFrom('cases').select('id').execute()).toEqual([]);
    }));

  it('reads what is in the HTML alone', () =>
    inTeams(async ({ bot, opened }) => {
      const content = '<p>It says</p><p>0x80070002&nbsp;&amp; stops</p>';
      await bot.hears(anActivity({ attachments: [{ contentType: 'text/html', content }] }));
      expect(await said(opened.storage)).toEqual(['It says\n0x80070002 & stops']);
    }));

  it('notes a picture for the dossier, and asks for what it shows', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const attachments = [{ contentType: 'image/*', contentUrl: 'https://smba.test/v3/x' }];
      const picture = anActivity({ attachments });
      await bot.hears(picture);
      await bot.hears(picture);
      expect(await said(opened.storage)).toEqual(['[Sent along: image/*]']);
      expect(connector.texts()).toEqual([expect.stringContaining('Type the error code')]);
    }));

  it('stores no secret that somebody pastes', () =>
    inTeams(async ({ bot, opened }) => {
      await bot.hears(aMessage('my password is hunter2 and it says 0x80070002'));
      const { db } = opened.storage;
      const tables = [
        await db.selectFrom('words').selectAll().execute(),
        await db.selectFrom('inbox').selectAll().execute(),
        await db.selectFrom('outbox').selectAll().execute(),
      ];
      expect(JSON.stringify(tables)).not.toContain('hunter2');
    }));

  it('shows other channels the buttons that they know', () =>
    inTeams(async ({ bot, connector, opened }) => {
      const change = { channelId: 'webchat', channelData: {}, entities: [] };
      await bot.hears(aMessage('0x80070002', change));
      const sent = JSON.stringify(connector.calls);
      expect(sent).toContain('Action.Submit');
      expect(sent).not.toContain('Action.Execute');
      const { db } = opened.storage;
      const identities = await db.selectFrom('identities').select('issuer').execute();
      expect(identities).toEqual([{ issuer: 'azure:webchat' }]);
    }));

  it('takes up what an earlier process acknowledged and did not answer', () =>
    withTeams(
      kind,
      async ({ bot, connector }) => {
        await bot.post(aMessage('hello'));
        await bot.settled();
        expect(connector.texts()).toEqual([]);
        await bot.turns.start();
        await bot.settled();
        expect(connector.texts()).toEqual([tellMe]);
      },
      { isLazy: true },
    ));
});

const channelData = { tenant: { id: '99999999-2222-4333-8444-555555555555' } };
