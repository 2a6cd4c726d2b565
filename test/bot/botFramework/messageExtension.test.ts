/** The search box and "Find fixes", as Teams asks for them. */
import { describe, expect, it } from '@jest/globals';
import { makeLibrary } from '../../../src/knowledge/library.js';
import { anArticle, aMethod } from '../../support/anArticle.js';
import { databaseKinds, type DatabaseKind } from '../../support/databases.js';
import { aMessage, anActivity, jo } from '../../support/teams/activities.js';
import { appId } from '../../support/teams/connectorKeys.js';
import { buttonsIn } from '../../support/teams/cards.js';
import { withTeams, type Teams } from '../../support/teams/teamsOn.js';

const update = anArticle({ codes: ['0x80070002', '0x80070003'] });
const printer = anArticle({
  id: 'printer-offline',
  title: 'The printer is offline',
  topic: 'printing',
  codes: ['0x80004005'],
  symptoms: ['printer does not print'],
  problem: 'The printer says that it is offline.',
  methods: [aMethod({ id: 'printer-power', title: 'Switch the printer off and on' })],
});
const library = makeLibrary([update, printer]);

type Found = {
  readonly composeExtension: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly {
      readonly contentType: string;
      readonly content: unknown;
      readonly preview: { readonly content: { readonly title: string } };
    }[];
  };
};

function query(value: string | null, name = 'q') {
  const parameters = value === null ? [] : [{ name, value }];
  return anActivity({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'search', parameters, queryOptions: { skip: 0, count: 25 } },
  });
}

function findFixes(content: string, contentType = 'html') {
  return anActivity({
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    value: {
      commandId: 'findFixes',
      commandContext: 'message',
      messagePayload: { id: '16', body: { contentType, content }, from: null, attachments: [] },
    },
  });
}

const inTeams = (kind: DatabaseKind, test: (teams: Teams) => Promise<void>) =>
  withTeams(kind, test, { library });

async function titles({ bot }: Teams, activity: Record<string, unknown>) {
  const { body } = await bot.hears(activity);
  const { attachments } = (body as Found).composeExtension;
  return attachments?.map(({ preview }) => preview.content.title);
}

describe.each(databaseKinds)('the search box on %s', (kind) => {
  it('offers the most used first, before anything is typed', () =>
    inTeams(kind, async (teams) => {
      await teams.bot.hears(aMessage('0x80070002', jo));
      await teams.bot.hears(aMessage('0x80004005'));
      await teams.bot.hears(aMessage('0x80004005', { from: { id: '29:sam', aadObjectId: 'sam' } }));
      const expected = ['The printer is offline', "Windows Update can't find a file it needs"];
      expect(await titles(teams, query(null))).toEqual(expected);
      expect(await titles(teams, query('true', 'initialRun'))).toEqual(expected);
    }));
});

describe('the search box', () => {
  it.each([
    { typed: '0x80070002', finds: [update.title] },
    { typed: '80070003', finds: [update.title] },
    { typed: '0x8007', finds: [update.title] },
    { typed: 'printer offline', finds: [printer.title] },
  ])('finds $finds for $typed', ({ typed, finds }) =>
    inTeams('sqlite', async (teams) => {
      expect(await titles(teams, query(typed))).toEqual(finds);
    }),
  );

  it('puts a card into the conversation that links to the chat, with no button of a case', () =>
    inTeams('sqlite', async ({ bot }) => {
      const { body } = await bot.hears(query('0x80070002'));
      const [found] = (body as Found).composeExtension.attachments ?? [];
      expect(found?.contentType).toBe('application/vnd.microsoft.card.adaptive');
      expect(found?.content).toMatchObject({
        version: '1.5',
        fallbackText: expect.stringContaining('Check the clock'),
        actions: [
          {
            type: 'Action.OpenUrl',
            url: `https://teams.microsoft.com/l/chat/0/0?users=28%3A${appId}&message=0x80070002`,
          },
        ],
      });
      expect(buttonsIn(found?.content)).toEqual([]);
    }));

  it('says so where nothing is found', () =>
    inTeams('sqlite', async ({ bot }) => {
      const { status, body } = await bot.hears(query('zzzz qqqq'));
      expect(status).toBe(200);
      expect((body as Found).composeExtension).toMatchObject({
        type: 'message',
        text: expect.stringContaining('Nothing found'),
      });
    }));

  it.each([undefined, {}, { parameters: 'x' }, { parameters: [{ name: 'q', value: 7 }] }])(
    'takes %j for nothing typed',
    (value) =>
      inTeams('sqlite', async ({ bot }) => {
        const asked = anActivity({ type: 'invoke', name: 'composeExtension/query', value });
        expect((await bot.hears(asked)).body).toMatchObject({
          composeExtension: { type: 'result' },
        });
      }),
  );
});

describe('find fixes', () => {
  it('reads the codes in the HTML of a message, and keeps nothing of it', () =>
    inTeams('sqlite', async ({ bot, connector, opened }) => {
      const content = '<div>It says <b>0x8007</b><b>0002</b>&nbsp;again<br>and C1900101</div>';
      const { body } = await bot.hears(findFixes(content));
      expect(body).toMatchObject({
        task: { type: 'continue', value: { card: { content: { version: '1.5' } } } },
      });
      const text = JSON.stringify(body);
      expect(text).toContain('Check the clock');
      expect(text).toContain('0xC1900101');
      expect(connector.calls).toEqual([]);
      expect(await opened.storage.db.selectFrom('words').selectAll().execute()).toEqual([]);
      expect(await opened.storage.db.selectFrom('persons').selectAll().execute()).toEqual([]);
    }));

  it('goes by the words where there is no code', () =>
    inTeams('sqlite', async ({ bot }) => {
      const { body } = await bot.hears(findFixes('my printer does not print, offline', 'text'));
      expect(JSON.stringify(body)).toContain('Switch the printer off and on');
    }));

  it.each([
    ['where nothing is to be found', findFixes('<p>Lunch at noon?</p>')],
    ['without a message', anActivity({ type: 'invoke', name: 'composeExtension/fetchTask' })],
  ])('says so %s', (_, activity) =>
    inTeams('sqlite', async ({ bot }) => {
      const { status, body } = await bot.hears(activity);
      expect(status).toBe(200);
      expect(body).toEqual({ task: { type: 'message', value: expect.any(String) } });
    }),
  );
});
