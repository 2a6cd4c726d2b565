/** `/mine`: people see, take away and delete their own data, and nobody else's. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { entraIdentity } from '../../../src/people/entra.js';
import { personBy } from '../../../src/people/identity.js';
import { keepName } from '../../../src/people/names.js';
import { keepWords } from '../../../src/bot/words.js';
import { appendEvents } from '../../../src/cases/store.js';
import { conversationOf } from '../../../src/server/webchat/conversationOf.js';
import { ask, bearer, cookieFrom, newSession, postJson } from '../../support/apiClient.js';
import { entraToken, meganId, tenantId } from '../../support/teams/entra.js';
import { startSignIn, tabEnv, type TestSignIn } from '../../support/teams/teamsSignIn.js';
import { fixedClock } from '../../support/clock.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const botId = '11111111-2222-4333-8444-555555555555';
const bot = {
  MICROSOFT_APP_ID: botId,
  MICROSOFT_APP_PASSWORD: 'secret',
};

let signIn: TestSignIn;
let server: TestServer;
const now = () => server.clock.now();

beforeEach(async () => {
  // The server's own clock stands still at the same moment.
  signIn = await startSignIn(fixedClock().now);
  server = await startServer({
    env: { ...tabEnv, ...bot, KEEP_DAYS: '30' },
    ports: { teams: signIn.teams },
  });
});
afterEach(async () => {
  await server.close();
  await signIn.keys.close();
});

const token = (claims: Readonly<Record<string, unknown>> = {}) =>
  bearer(entraToken({ claims, now: now() }));
const mine = (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
  ask(`${server.address}/mine/api/${path}`, { method, headers });

/** Megan, known from her chat in Teams, with a case in which one method did not help. */
async function meganWrites(): Promise<string> {
  const { storage, chance } = server;
  return storage.write(async (trx) => {
    const personId = await personBy(trx, entraIdentity(tenantId, meganId), chance);
    await keepName(trx, personId, 'Megan Bowen');
    await haveACase(trx, personId);
    return personId;
  });
}

async function haveACase(trx: Parameters<typeof appendEvents>[0], personId: string): Promise<void> {
  const { chance } = server;
  const conversationId = await conversationOf(trx, personId, { locale: 'en' }, chance);
  const caseId = chance.newId();
  const at = now();
  await appendEvents(trx, caseId, [
    { kind: 'opened', personId, conversationId, channel: 'directline', seq: 1, at },
    { kind: 'described', words: null, codes: ['0x80070002'], nearest: [], seq: 2, at },
    { kind: 'articleChosen', article: 'a', title: 'The lamp is dark', code: null, seq: 3, at },
    {
      kind: 'attempted',
      method: 'plug',
      title: 'Look at the plug',
      variant: [],
      outcome: 'notFixed',
      why: null,
      stage: 0,
      by: 'person',
      byName: null,
      channel: 'directline',
      words: null,
      seq: 4,
      at,
    },
    { kind: 'handedOver', because: 'asked', words: null, seq: 5, at },
    { kind: 'accepted', agentId: 'mira', agentName: 'Mira', seq: 6, at },
  ]);
  const said = { conversationId, personId, caseId };
  const words = [
    { by: 'person', name: '', text: 'my lamp is dark' },
    { by: 'bot', name: 'IT help', text: 'Look at the plug.\nIs it in?' },
    { by: 'note', name: 'Mira', text: 'Sounds like the cable.' },
  ] as const;
  for (const [index, word] of words.entries()) {
    await keepWords(trx, { id: chance.newId(), ...said, ...word, at: at + index });
  }
}

async function aVisitor(): Promise<{ readonly cookie: string; readonly personId: string }> {
  const answer = await postJson(`${server.address}/webchat/session`, {});
  const { conversationId } = answer.body as { conversationId: string };
  const row = await server.storage.db
    .selectFrom('conversations')
    .select('person_id')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  await server.storage.write((trx) => haveACase(trx, row.person_id));
  return { cookie: cookieFrom(answer), personId: row.person_id };
}

const theCase = {
  id: expect.any(String),
  title: 'The lamp is dark',
  codes: ['0x80070002'],
  platform: null,
  status: 'withAgent',
  openedAt: expect.any(String),
  updatedAt: expect.any(String),
  waitingSince: null,
  agent: 'Mira',
  tried: [{ title: 'Look at the plug', outcome: 'notFixed', at: expect.any(String), by: 'person' }],
};

describe('GET /mine/api/cases', () => {
  it('shows what somebody tried and where they are, by their token', async () => {
    await meganWrites();
    const answer = await mine('cases', token());
    expect(answer.body).toEqual({
      cases: [theCase],
      keepDays: 30,
      chat: { teams: `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}` },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('shows it by the cookie of the chat, and to nobody but them', async () => {
    const visitor = await aVisitor();
    const other = cookieFrom(await postJson(`${server.address}/webchat/session`, {}));
    expect((await mine('cases', { Cookie: visitor.cookie })).body).toMatchObject({
      cases: [theCase],
    });
    expect((await mine('cases', { Cookie: other })).body).toMatchObject({ cases: [] });
    expect((await mine('cases', token())).body).toMatchObject({ cases: [] });
  });

  it('makes nobody a person who only looks', async () => {
    expect(await mine('cases', token())).toMatchObject({ status: 200, body: { cases: [] } });
    expect(await server.storage.db.selectFrom('persons').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['nobody', () => ({}), 401],
    ['an unknown cookie', () => ({ Cookie: 'stepladder_visitor=guessed' }), 401],
    ['a token that is none', () => bearer('x'), 401],
    ['a token of another tenant', () => token({ tid: botId }), 401],
    ['a token for the bot', () => token({ aud: botId }), 401],
    ['an expired token', () => token({ exp: Math.floor(now() / 1000) - 3600 }), 401],
  ])('refuses %s', async (_, headers, status) => {
    const answer = await mine('cases', headers());
    expect(answer).toMatchObject({ status, body: { error: { code: 'Unauthorized' } } });
  });

  it('refuses a bad token also beside a good cookie', async () => {
    const { cookie } = await aVisitor();
    const headers = { ...token({ ver: '1.0' }), Cookie: cookie };
    expect((await mine('cases', headers)).status).toBe(401);
  });

  it('refuses a cookie that another page brings', async () => {
    const { cookie } = await aVisitor();
    const headers = { Cookie: cookie, Origin: 'https://evil.example' };
    expect(await mine('cases', headers)).toMatchObject({ status: 403 });
  });

  it('is 503 where the keys of the tenant can not be had', async () => {
    signIn.keys.answersWith(500, '');
    const answer = await mine('cases', token());
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'Unavailable' } } });
    expect(answer.headers.get('retry-after')).toBe('10');
  });
});

describe('GET /mine/api/data', () => {
  it('gives all that is kept, without what agents note for themselves', async () => {
    await meganWrites();
    const answer = await mine('data', token());
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
    expect(answer.body).toEqual({
      name: 'Megan Bowen',
      since: expect.any(String),
      rights: null,
      knownBy: [{ issuer: `entra:${tenantId}`, since: expect.any(String) }],
      cases: [theCase],
      conversations: [
        {
          channel: 'directline',
          since: expect.any(String),
          locale: 'en',
          timeZone: null,
          windows: null,
          messages: [
            { at: expect.any(String), by: 'person', name: '', text: 'my lamp is dark' },
            {
              at: expect.any(String),
              by: 'bot',
              name: 'IT help',
              text: 'Look at the plug.\nIs it in?',
            },
          ],
        },
      ],
      files: [],
    });
  });

  it('gives files too, as long as they fit in one download', async () => {
    const personId = await meganWrites();
    const file = { conversation_id: 'c', person_id: personId, content_type: 'text/plain' };
    const add = (id: string, bytes: Buffer) =>
      server.storage.write((trx) =>
        trx
          .insertInto('blobs')
          .values({ ...file, id, name: `${id}.txt`, bytes, created_at: now() })
          .execute(),
      );
    const filesIn = async () => ((await mine('data', token())).body as { files: unknown }).files;
    await add('a', Buffer.from('hello'));
    const one = { name: 'a.txt', contentType: 'text/plain', at: expect.any(String), bytes: 5 };
    expect(await filesIn()).toEqual([{ ...one, content: 'aGVsbG8=' }]);
    await add('b', Buffer.alloc(25 * 1024 * 1024));
    expect(await filesIn()).toEqual([
      { ...one, content: null },
      expect.objectContaining({ bytes: 25 * 1024 * 1024, content: null }),
    ]);
  });

  it('can be read', async () => {
    await meganWrites();
    const answer = await mine('data?as=text', token());
    expect(answer.headers.get('content-disposition')).toContain('my-conversations.txt');
    const lines = (answer.body as string).replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'WHEN');
    expect(lines).toBe(
      [
        'Chat, since WHEN',
        '================================',
        '',
        'WHEN  You: my lamp is dark',
        'WHEN  IT help:',
        '    Look at the plug.',
        '    Is it in?',
        '',
      ].join('\n'),
    );
  });

  it('says so where nothing is kept', async () => {
    expect((await mine('data?as=text', token())).body).toBe('Nothing you wrote is kept here.\n');
    expect((await mine('data', token())).body).toMatchObject({ conversations: [], since: null });
  });
});

describe('DELETE /mine/api/data', () => {
  const rows = () => server.storage.db.selectFrom('words').selectAll().execute();
  const own = (cookie: string) => ({ Cookie: cookie, Origin: server.address });

  it('erases who asks, by a token, and nobody else', async () => {
    const megan = await meganWrites();
    const visitor = await aVisitor();
    const answer = await mine('data', token(), 'DELETE');
    expect(answer).toMatchObject({ status: 200, body: {} });
    expect(answer.headers.get('set-cookie')).toBeNull();
    const left = new Set((await rows()).map(({ person_id }) => person_id));
    expect(left).toEqual(new Set([visitor.personId]));
    expect((await mine('cases', token())).body).toMatchObject({ cases: [] });
    expect(server.logged()).not.toContain(megan);
  });

  it('erases a visitor and ends their cookie', async () => {
    const { cookie } = await aVisitor();
    const answer = await mine('data', own(cookie), 'DELETE');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^stepladder_visitor=; Path=\/; Max-Age=0;/);
    expect(await rows()).toEqual([]);
    expect((await mine('cases', { Cookie: cookie })).status).toBe(401);
    const session = await newSession(server.address, cookie);
    expect(
      (await server.storage.db.selectFrom('conversations').select('id').execute())[0]?.id,
    ).toBe(session.conversationId);
  });

  it.each([
    ['another page', (cookie: string) => ({ Cookie: cookie, Origin: 'https://evil.example' }), 403],
    [
      'a page that hides where it is',
      (cookie: string) => ({ Cookie: cookie, Origin: 'null' }),
      403,
    ],
    ['no page at all, with a cookie', (cookie: string) => ({ Cookie: cookie }), 403],
    ['nobody', () => ({ Origin: server.address }), 401],
  ])('erases nothing for %s', async (_, headers, status) => {
    const { cookie } = await aVisitor();
    const before = await rows();
    expect((await mine('data', headers(cookie), 'DELETE')).status).toBe(status);
    expect(await rows()).toEqual(before);
  });

  it('does nothing for who was never known', async () => {
    await aVisitor();
    const before = await rows();
    expect((await mine('data', token(), 'DELETE')).status).toBe(200);
    expect(await rows()).toEqual(before);
  });
});
