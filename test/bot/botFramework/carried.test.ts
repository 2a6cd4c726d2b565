/** A chat in the widget that is carried to Teams: the link opened there goes on with the open case. */
import { describe, expect, it } from '@jest/globals';
import { rebuildProjections } from '../../../src/cases/rebuild.js';
import { loadCase } from '../../../src/cases/store.js';
import { carryLifeMs } from '../../../src/people/carry.js';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { makeLibrary } from '../../../src/knowledge/library.js';
import { databaseKinds } from '../../support/databases.js';
import { openChat, type Chat } from '../../support/talk.js';
import {
  aMessage,
  anActivity,
  inChannel,
  jo,
  type Activity,
} from '../../support/teams/activities.js';
import { appId, connectorToken } from '../../support/teams/connectorKeys.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const shipped = (await loadLibrary(['knowledge'])).current();
const library = makeLibrary(shipped.all.filter(({ id }) => id === 'windows-update-0x80070002'));

function opens(continuation: string, change: Activity = {}): Activity {
  return anActivity({ type: 'invoke', name: 'handoff/action', value: { continuation }, ...change });
}

const accepted = { status: 200, body: undefined };

describe.each(databaseKinds)('a chat carried to Teams on %s', (kind) => {
  type Both = Teams & { readonly chat: Chat };

  const inBoth = (test: (both: Both) => Promise<void>) =>
    withTeams(
      kind,
      async (teams) => {
        const { storage } = teams.opened;
        const settings = {
          library,
          clock: teams.bot.clock,
          browserPlatform: 'windows-11',
        } as const;
        const publicUrl = 'https://help.example';
        const chat = await openChat(storage, { ...settings, publicUrl, teamsAppId: appId });
        await chat.says('0x80070002');
        await chat.presses('Still broken');
        await test({ ...teams, chat });
      },
      { library },
    );

  /** Everything that the connector was sent, cards by their summary. */
  function inTeams({ connector }: Teams): readonly unknown[] {
    return connector.calls.map(({ body }) => {
      const { text, summary } = body as { readonly text?: string; readonly summary?: string };
      return text ?? summary;
    });
  }

  async function linkIn({ chat, opened }: Both): Promise<string> {
    await chat.says('phone');
    const rows = await opened.storage.db
      .selectFrom('activities')
      .select('body')
      .where('conversation_id', '=', chat.conversationId)
      .orderBy('place')
      .execute();
    const links = rows.flatMap(({ body }) => /https:\/\/teams[^\s"\\]+/.exec(body) ?? []);
    return links.at(-1) ?? '';
  }

  async function tokenIn(both: Both): Promise<string> {
    return new URL(await linkIn(both)).searchParams.get('continuation') ?? '';
  }

  it('is a link to the chat with the bot, also where the page could be carried', () =>
    inBoth(async (both) => {
      expect(await linkIn(both)).toMatch(
        new RegExp(
          `^https://teams\\.microsoft\\.com/l/chat/0/0\\?users=28:${appId}&continuation=[0-9A-F]{64}$`,
        ),
      );
    }));

  it('has the same link in a mail', () =>
    inBoth(async ({ chat, opened }) => {
      await chat.says('noor@example.com');
      const mail = await opened.storage.db
        .selectFrom('deliveries')
        .select('body')
        .executeTakeFirstOrThrow();
      expect(mail.body).toContain(`https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&`);
      expect(mail.body).not.toContain('help.example');
    }));

  it('goes on at the very card, and the record goes with it', () =>
    inBoth(async (both) => {
      const { bot, chat, opened } = both;
      const token = await tokenIn(both);
      const caseId = await chat.caseId();
      await chat.hears();
      expect(await bot.hears(opens(token))).toEqual(accepted);
      expect(inTeams(both)).toEqual(['2 of 4: Run the update troubleshooter']);
      expect(await chat.hears()).toEqual([
        expect.stringMatching(/^folds: → Run the update troubleshooter: goes on in Teams/),
      ]);
      await bot.hears(aMessage('what have I tried so far?'));
      expect(inTeams(both).at(-1)).toContain('Check the clock');
      await bot.hears(aMessage('still broken'));
      const theCase = await loadCase(opened.storage.db, caseId);
      expect(theCase?.channel).toBe('msteams');
      expect(theCase?.attempts.map(({ method, channel }) => [method, channel])).toEqual([
        ['check-date-time', 'directline'],
        ['run-update-troubleshooter', 'msteams'],
      ]);
    }));

  it('makes the two one person, in the log as in the lists', () =>
    inBoth(async (both) => {
      const { bot, chat, opened } = both;
      await bot.hears(aMessage('my printer does not print at all'));
      await bot.hears(opens(await tokenIn(both)));
      const { db } = opened.storage;
      const person = `person-of-${chat.conversationId}`;
      expect(await db.selectFrom('persons').select('id').execute()).toEqual([{ id: person }]);
      const tables = ['identities', 'conversations', 'words', 'names', 'cases'] as const;
      for (const table of tables) {
        const owners = await db.selectFrom(table).select('person_id').distinct().execute();
        expect([table, owners]).toEqual([table, [{ person_id: person }]]);
      }
      const before = await db.selectFrom('cases').selectAll().orderBy('id').execute();
      await rebuildProjections(opened.storage);
      expect(await db.selectFrom('cases').selectAll().orderBy('id').execute()).toEqual(before);
    }));

  it('has the agent’s answer where the person talks, wherever that is', () =>
    inBoth(async (both) => {
      const { bot, chat } = both;
      const mira = { id: 'mira', name: 'Mira', roles: ['agent'], teams: 'all' } as const;
      const caseId = await chat.caseId();
      await bot.hears(opens(await tokenIn(both)));
      await bot.hears(aMessage('a person please'));
      await bot.hears(aMessage('yes'));
      await chat.desk.accept(caseId, mira);
      await chat.desk.message(caseId, mira, 'Hello there.');
      await bot.settled();
      expect(inTeams(both).at(-1)).toContain('Hello there.');
      await chat.hears();
      expect(await chat.says('I am back at my desk')).toEqual([]);
      await chat.desk.message(caseId, mira, 'Good.');
      expect(await chat.hears()).toEqual(['agent Mira: Good.']);
    }));

  it('works once: what comes later is told so, and changes nothing', () =>
    inBoth(async (both) => {
      const { bot, opened } = both;
      const token = await tokenIn(both);
      await bot.hears(opens(token));
      expect(await bot.hears(opens(token, jo))).toEqual(accepted);
      expect(inTeams(both).at(-1)).toContain('That link has worked already');
      const people = await opened.storage.db.selectFrom('persons').select('id').execute();
      expect(people).toHaveLength(2);
    }));

  it('has one effect when Teams sends it again', () =>
    inBoth(async (both) => {
      const { bot } = both;
      const invoke = opens(await tokenIn(both));
      await bot.hears(invoke);
      expect(await bot.hears(invoke)).toEqual(accepted);
      expect(inTeams(both)).toHaveLength(1);
    }));

  it.each([
    ['after ten minutes', carryLifeMs, null],
    ['with a token that nobody made', 0, 'AB'.repeat(32)],
  ])('does not work %s', (_, lateMs, forged) =>
    inBoth(async (both) => {
      const token = await tokenIn(both);
      both.bot.clock.advance(lateMs);
      // The token of the request is checked by the real clock.
      const signed = connectorToken({ now: Date.now() });
      expect(await both.bot.post(opens(forged ?? token), signed)).toEqual(accepted);
      await both.bot.settled();
      expect(inTeams(both)).toEqual([expect.stringContaining('That link has worked already')]);
      const { db } = both.opened.storage;
      expect(await db.selectFrom('persons').select('id').execute()).toHaveLength(2);
    }),
  );

  it('does not let somebody else in who is known by another name', () =>
    inBoth(async (both) => {
      const { bot, chat, opened } = both;
      await bot.hears(opens(await tokenIn(both)));
      const stolen = await tokenIn(both);
      const caseId = await chat.caseId();
      await bot.hears(opens(stolen, jo));
      expect(inTeams(both).at(-1)).toContain('belongs to the chat of somebody else');
      const theCase = await loadCase(opened.storage.db, caseId);
      expect(theCase?.conversationId).toBe(chat.conversationId);
    }));

  it('refuses another tenant, a channel, and what is no token', () =>
    inBoth(async (both) => {
      const { bot } = both;
      const token = await tokenIn(both);
      const other = 'aaaaaaaa-2222-4333-8444-555555555555';
      const foreign = {
        conversation: { conversationType: 'personal', tenantId: other, id: 'a:eve' },
        channelData: { tenant: { id: other } },
      };
      expect(await bot.hears(opens(token, foreign))).toMatchObject({ status: 403 });
      expect(await bot.hears(opens(token, inChannel()))).toMatchObject({ status: 400 });
      expect(await bot.hears(opens('*'))).toMatchObject({ status: 400 });
      expect(await bot.hears(opens(token))).toEqual(accepted);
      expect(inTeams(both)).toHaveLength(1);
    }));
});
