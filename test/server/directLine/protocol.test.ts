/** What clients of the protocol may count on, asked line by line as a script would. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { createTokens } from '../../../src/server/directLine/token.js';
import {
  ask,
  bearer,
  newSession,
  postJson,
  startConversation,
  type SessionAnswer,
} from '../../support/apiClient.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const page = 'https://intranet.example';

let server: TestServer;
let mine: SessionAnswer;
let at: string;

beforeAll(async () => {
  server = await startServer({ env: { WIDGET_ORIGINS: page } });
  mine = await newSession(server.address);
  await startConversation(mine);
  at = `${mine.domain}/conversations/${mine.conversationId}`;
});

afterAll(() => server.close());

const from = (origin: string) => ({ Origin: origin });

describe('what was said', () => {
  it.each(['PUT', 'DELETE'])('can’t be changed by a client: %s is 405', async (method) => {
    const url = `${at}/activities/${encodeURIComponent(`${mine.conversationId}|0000001`)}`;
    const answer = await ask(url, { method, headers: bearer(mine.token) });
    expect(answer).toMatchObject({ status: 405, body: { error: { code: 'BadArgument' } } });
    expect((await ask(url, { method })).status).toBe(401);
  });
});

describe('a message', () => {
  it('may say null for what it leaves out', async () => {
    const nothing = { name: null, value: null, channelData: null, locale: null, replyToId: null };
    const body = { type: 'message', text: 'Hi', ...nothing };
    const answer = await postJson(`${at}/activities`, body, bearer(mine.token));
    expect(answer.status).toBe(200);
    const { activities } = await server.directLine.since(mine.conversationId, null);
    const last = activities.at(-1);
    expect(last).toMatchObject({ text: 'Hi' });
    expect(last).not.toHaveProperty('value');
  });

  it('is not refused for a language or a time zone that nobody knows', async () => {
    const strange = 'x'.repeat(500);
    const body = { type: 'message', text: 'Hi', locale: strange, localTimezone: strange };
    expect((await postJson(`${at}/activities`, body, bearer(mine.token))).status).toBe(200);
  });
});

describe('a page that is not in the list', () => {
  it.each(['/tokens/refresh', '/conversations'])(
    'gets no new token with one that it has taken: %s',
    async (path) => {
      const url = `${mine.domain}${path}`;
      const as = (origin: string) => postJson(url, '', { ...bearer(mine.token), ...from(origin) });
      expect((await as('https://evil.example')).status).toBe(403);
      expect((await as('null')).status).toBe(403);
      expect((await as(page)).status).toBe(200);
    },
  );
});

describe('a token', () => {
  it('is good at a process whose clock is some seconds behind', async () => {
    const ahead = createTokens(server.tokenSecret, () => server.clock.now() + 20_000);
    const { conversationId: conv, userId: user } = mine;
    const token = await ahead.sign('token', { conv, user });
    expect((await ask(`${at}/activities`, { headers: bearer(token) })).status).toBe(200);
  });
});

/** However it fails, a page has to be able to read why. */
describe.each([
  { what: 'no token', method: 'GET', path: '/activities', headers: {}, body: null, status: 401 },
  {
    what: 'another conversation',
    method: 'GET',
    path: 'x/activities',
    headers: 'token',
    body: null,
    status: 403,
  },
  {
    what: 'an unknown address',
    method: 'GET',
    path: '/nothing',
    headers: 'token',
    body: null,
    status: 404,
  },
  {
    what: 'an address that is none',
    method: 'GET',
    path: '/%zz',
    headers: 'token',
    body: null,
    status: 404,
  },
  {
    what: 'another method',
    method: 'PATCH',
    path: '/activities',
    headers: 'token',
    body: null,
    status: 405,
  },
  {
    what: 'no JSON',
    method: 'POST',
    path: '/activities',
    headers: 'token',
    body: '{',
    status: 400,
  },
  {
    what: 'too much',
    method: 'POST',
    path: '/activities',
    headers: 'token',
    body: JSON.stringify({ type: 'message', text: 'x'.repeat(3_000_000) }),
    status: 413,
  },
  {
    what: 'no picture',
    method: 'POST',
    path: '/upload',
    headers: 'token',
    body: 'alert(1)',
    status: 415,
  },
] as const)('$what', ({ method, path, headers, body, status }) => {
  it(`is ${status}, with a reason that a page may read and nobody keeps`, async () => {
    const answer = await ask(`${at}${path}`, {
      method,
      headers: { ...from(page), ...(headers === 'token' ? bearer(mine.token) : {}) },
      ...(body === null ? {} : { body }),
    });
    expect(answer).toMatchObject({
      status,
      body: { error: { code: expect.any(String), message: expect.any(String) } },
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'Retry-After',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      vary: 'Origin',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a preflight', () => {
  const asks = 'authorization, content-type, x-ms-bot-agent, x-requested-with';

  it.each(['/conversations', '/tokens/refresh', '/conversations/any/upload?userId=x', '/nothing'])(
    'of %s is answered without a token, for two hours',
    async (path) => {
      const headers = {
        ...from(page),
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': asks,
      };
      const answer = await ask(mine.domain + path, { method: 'OPTIONS', headers });
      expect(answer.status).toBe(204);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': page,
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers': asks,
        'access-control-max-age': '7200',
      });
    },
  );

  it('of a strange page names no origin', async () => {
    const headers = from('https://evil.example');
    const answer = await ask(`${mine.domain}/conversations`, { method: 'OPTIONS', headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a frame of the stream', () => {
  it('is text with a set and a watermark that is text, and nothing else', async () => {
    const session = await newSession(server.address);
    const socket = new WebSocket((await startConversation(session)).streamUrl);
    const [data, isBinary] = (await once(socket, 'message')) as [Buffer, boolean];
    expect(isBinary).toBe(false);
    expect(JSON.parse(data.toString())).toEqual({
      activities: [expect.objectContaining({ text: 'Welcome.' })],
      watermark: expect.any(String),
    });
    socket.terminate();
  });

  it('that is binary is not taken from a client', async () => {
    const session = await newSession(server.address);
    const socket = new WebSocket((await startConversation(session)).streamUrl);
    await once(socket, 'message');
    socket.send(Buffer.from('x'), { binary: true });
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1008);
  });
});
