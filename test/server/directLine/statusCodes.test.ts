import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnsecuredJWT } from 'jose';
import { createTokens } from '../../../src/server/directLine/token.js';
import type { Tokens } from '../../../src/server/directLine/token.js';
import { watermarkText } from '../../../src/server/directLine/watermark.js';
import { ask, bearer, newSession, postJson, startConversation } from '../../support/apiClient.js';
import type { SessionAnswer } from '../../support/apiClient.js';
import { png } from '../../support/pictures.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;
let tokens: Tokens;
let mine: SessionAnswer;
let foreign: SessionAnswer;

beforeAll(async () => {
  server = await startServer();
  tokens = createTokens(server.tokenSecret, server.chance.now);
  mine = await newSession(server.address);
  foreign = await newSession(server.address);
  await startConversation(mine);
});

afterAll(() => server.close());

const message = { type: 'message', text: 'Hello' };

/** Every address of a conversation, and how it is asked. */
const routes = [
  { method: 'POST', path: '/tokens/refresh', ok: 200 },
  { method: 'POST', path: '/conversations', ok: 200 },
  { method: 'GET', path: '/conversations/ID', ok: 200 },
  { method: 'GET', path: '/conversations/ID?watermark=', ok: 200 },
  { method: 'GET', path: '/conversations/ID/activities', ok: 200 },
  { method: 'POST', path: '/conversations/ID/activities', ok: 200 },
  { method: 'POST', path: '/conversations/ID/upload?userId=dl_x', ok: 200 },
  { method: 'GET', path: '/session/getsessionid', ok: 200 },
];

function call(
  route: { method: string; path: string },
  token: string | null,
  id = mine.conversationId,
) {
  const isUpload = route.path.includes('/upload');
  const body = isUpload ? new Uint8Array(png) : JSON.stringify(message);
  return ask(mine.domain + route.path.replace('ID', id), {
    method: route.method,
    headers: {
      'Content-Type': isUpload ? 'image/png' : 'application/json',
      ...(token === null ? {} : bearer(token)),
    },
    ...(route.method === 'POST' ? { body } : {}),
  });
}

describe.each(routes)('$method $path', (route) => {
  it(`answers ${route.ok} with the token of the conversation`, async () => {
    expect((await call(route, mine.token)).status).toBe(route.ok);
  });

  it('answers 401 without a token', async () => {
    const answer = await call(route, null);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: { code: 'Unauthorized', message: expect.any(String) } });
  });

  it.each(['undefined', 'garbage', 'a.b.c'])('answers 401 to the token "%s"', async (token) => {
    expect((await call(route, token)).status).toBe(401);
  });

  it('answers 401 to a token without a signature', async () => {
    const claims = { conv: mine.conversationId, user: mine.userId };
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer('stepladder')
      .setAudience('stepladder/directline/token')
      .setExpirationTime(Math.floor(server.clock.now() / 1000) + 60);
    expect((await call(route, unsigned.encode())).status).toBe(401);
  });

  it('answers 401 to a token that is signed with another secret', async () => {
    const others = createTokens(Buffer.alloc(32, 8), server.chance.now);
    const token = await others.sign('token', { conv: mine.conversationId, user: mine.userId });
    expect((await call(route, token)).status).toBe(401);
  });

  it('answers 401 to a stream ticket', async () => {
    const ticket = await tokens.sign('stream', { conv: mine.conversationId, user: mine.userId });
    expect((await call(route, ticket)).status).toBe(401);
  });

  it('answers 403 TokenExpired to an expired token', async () => {
    const anHourAgo = createTokens(server.tokenSecret, () => server.clock.now() - 3_601_000);
    const token = await anHourAgo.sign('token', { conv: mine.conversationId, user: mine.userId });
    const answer = await call(route, token);
    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({ error: { code: 'TokenExpired', message: expect.any(String) } });
  });

  it('answers 404 where the conversation is gone', async () => {
    const token = await tokens.sign('token', { conv: 'gone', user: mine.userId });
    expect((await call(route, token, 'gone')).status).toBe(404);
  });
});

describe.each(routes.filter(({ path }) => path.includes('ID')))('$method $path', (route) => {
  it('answers 403 to the token of another conversation, and changes nothing', async () => {
    const before = await call({ method: 'GET', path: '/conversations/ID/activities' }, mine.token);
    const answer = await call(route, foreign.token);
    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({ error: { code: 'Forbidden', message: expect.any(String) } });
    const after = await call({ method: 'GET', path: '/conversations/ID/activities' }, mine.token);
    expect(after.body).toEqual(before.body);
  });
});

describe('POST activities', () => {
  const deep = JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown;
  it.each([
    { what: 'no body', body: '', status: 400 },
    { what: 'no JSON', body: '{', status: 400 },
    { what: 'an empty object', body: {}, status: 400 },
    { what: 'a list', body: [message], status: 400 },
    { what: 'null', body: 'null', status: 400 },
    { what: 'an unknown type', body: { type: 'invoke' }, status: 400 },
    { what: 'a conversationUpdate', body: { type: 'conversationUpdate' }, status: 400 },
    { what: 'text that is none', body: { ...message, text: 7 }, status: 400 },
    { what: 'a very deep value', body: { ...message, value: deep }, status: 400 },
    { what: '256 KB of text', body: { ...message, text: 'x'.repeat(262_144) }, status: 200 },
    { what: 'more text', body: { ...message, text: 'x'.repeat(262_145) }, status: 413 },
    { what: 'more text in bytes', body: { ...message, text: 'é'.repeat(131_073) }, status: 413 },
    {
      what: '256 KB of text as escapes',
      body: `{"type":"message","text":"${'\\u0041'.repeat(262_144)}"}`,
      status: 200,
    },
    {
      what: 'more of anything else',
      body: { ...message, value: 'x'.repeat(262_145) },
      status: 413,
    },
    { what: '10 MB', body: { ...message, text: 'x'.repeat(10_000_000) }, status: 413 },
    {
      what: 'an event',
      body: { type: 'event', name: 'webchat/join', value: { a: 1 } },
      status: 200,
    },
    { what: 'typing', body: { type: 'typing' }, status: 200 },
    {
      what: 'what Web Chat adds',
      body: {
        ...message,
        from: { id: 'x', role: 'bot' },
        id: 'mine',
        attachments: [],
        entities: [{}],
        textFormat: 'plain',
      },
      status: 200,
    },
  ])('answers $status to $what', async ({ body, status }) => {
    const url = `${mine.domain}/conversations/${mine.conversationId}/activities`;
    const answer = await postJson(url, body, bearer(mine.token));
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(
      status === 200
        ? { id: expect.any(String) }
        : { error: { code: expect.any(String), message: expect.any(String) } },
    );
  });
});

describe('GET activities', () => {
  it.each(['', '-', '0', '1', 'garbage', '-1', '1e3', '99999999999999999999', 'NaN', '1-', '1-x'])(
    'answers the watermark "%s" with the whole conversation',
    async (watermark) => {
      const url = `${foreign.domain}/conversations/${foreign.conversationId}/activities`;
      await startConversation(foreign);
      const answer = await ask(`${url}?watermark=${watermark}`, { headers: bearer(foreign.token) });
      expect(answer).toMatchObject({
        status: 200,
        body: {
          activities: [{ text: 'Welcome.' }],
          watermark: watermarkText(foreign.conversationId, 1),
        },
      });
    },
  );

  it('answers 200 and the same watermark when reading fails, since a client stops at a 500', async () => {
    server.directLine.failOnce();
    const watermark = watermarkText(mine.conversationId, 1);
    const url = `${mine.domain}/conversations/${mine.conversationId}/activities`;
    const answer = await ask(`${url}?watermark=${watermark}`, { headers: bearer(mine.token) });
    expect(answer).toMatchObject({ status: 200, body: { activities: [], watermark } });
    expect(server.logged()).toContain('activities could not be read');
  });
});

describe('POST tokens/generate', () => {
  it.each([
    { what: 'nothing', headers: {}, status: 401 },
    { what: 'a token', headers: bearer('x'), status: 403 },
  ])('answers $status to $what', async ({ headers, status }) => {
    expect((await postJson(`${mine.domain}/tokens/generate`, {}, headers)).status).toBe(status);
  });
});
