import { afterEach, describe, expect, it } from '@jest/globals';
import { cookieFrom, newSession, postJson } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer, TestServerParts } from '../../support/testServer.js';

const servers: TestServer[] = [];

async function start(parts?: TestServerParts): Promise<TestServer> {
  const server = await startServer(parts);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const rowOf = (server: TestServer, id: string) =>
  server.storage.db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('POST /webchat/session', () => {
  it('makes a visitor, one conversation and a token for it', async () => {
    const server = await start();
    const answer = await postJson(`${server.address}/webchat/session`, {});
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      token: expect.any(String),
      conversationId: expect.any(String),
      userId: expect.stringMatching(/^dl_[0-9a-f]{32}$/),
      expiresIn: 3600,
      domain: `${server.address}/v3/directline`,
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^stepladder_visitor=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    );
  });

  it('leads the same visitor to the same conversation, also after the token has expired', async () => {
    const server = await start();
    const first = await postJson(`${server.address}/webchat/session`, {});
    server.clock.advance(2 * 3_600_000);
    const second = await newSession(server.address, cookieFrom(first));
    expect(second).toMatchObject({
      conversationId: (first.body as { conversationId: string }).conversationId,
      userId: (first.body as { userId: string }).userId,
    });
  });

  it('leads anybody else to a conversation of their own', async () => {
    const server = await start();
    const mine = await newSession(server.address);
    const other = await newSession(server.address);
    const forged = await newSession(server.address, 'stepladder_visitor=guessed');
    expect(new Set([mine, other, forged].map(({ userId }) => userId)).size).toBe(3);
    expect(new Set([mine, other, forged].map(({ conversationId }) => conversationId)).size).toBe(3);
  });

  it('makes one conversation when two tabs open at once', async () => {
    const server = await start();
    const cookie = cookieFrom(await postJson(`${server.address}/webchat/session`, {}));
    await server.storage.write((trx) => trx.deleteFrom('conversations').execute());
    const tabs = await Promise.all(
      Array.from({ length: 8 }, () => newSession(server.address, cookie)),
    );
    expect(new Set(tabs.map(({ conversationId }) => conversationId)).size).toBe(1);
  });

  it('stores only the hash of what is in the cookie', async () => {
    const server = await start();
    const cookie = cookieFrom(await postJson(`${server.address}/webchat/session`, {}));
    const rows = await server.storage.db.selectFrom('sessions').selectAll().execute();
    const identities = await server.storage.db.selectFrom('identities').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([rows, identities])).not.toContain(cookie.split('=')[1]);
  });

  it.each([
    {
      what: 'what makes sense',
      body: { platformVersion: '15.0.0', locale: 'de-de', timeZone: 'Europe/Berlin' },
      stored: { browser_platform: 'windows-11', locale: 'de-DE', time_zone: 'Europe/Berlin' },
    },
    {
      what: 'nothing of what does not',
      body: { platformVersion: 'nonsense', locale: '!', timeZone: 'Mars/Olympus' },
      stored: { browser_platform: null, locale: null, time_zone: null },
    },
  ])('stores $what of what the browser says', async ({ body, stored }) => {
    const server = await start();
    const answer = await postJson(`${server.address}/webchat/session`, body);
    const { conversationId } = answer.body as { readonly conversationId: string };
    expect(await rowOf(server, conversationId)).toMatchObject(stored);
  });

  it('keeps what was said before unless something else is said', async () => {
    const server = await start();
    const url = `${server.address}/webchat/session`;
    const first = await postJson(url, { platformVersion: '10.0.0', locale: 'fr' });
    const { conversationId } = first.body as { readonly conversationId: string };
    await postJson(url, { locale: 'it' }, { Cookie: cookieFrom(first) });
    expect(await rowOf(server, conversationId)).toMatchObject({
      browser_platform: 'windows-10',
      locale: 'it',
    });
  });

  it.each([
    { what: 'no JSON', body: '{', status: 400 },
    { what: 'a wrong type', body: { locale: 7 }, status: 400 },
    { what: 'an endless locale', body: { locale: 'x'.repeat(36) }, status: 400 },
    { what: 'a large body', body: { x: 'x'.repeat(70_000) }, status: 413 },
    { what: 'no body', body: '', status: 200 },
  ])('answers $status to $what', async ({ body, status }) => {
    const server = await start();
    expect((await postJson(`${server.address}/webchat/session`, body)).status).toBe(status);
  });
});

describe('visitors', () => {
  const forwarded = { 'X-Forwarded-For': '127.0.0.1' };
  it.each([
    { visitors: '', from: 'this machine', headers: {}, status: 200 },
    { visitors: '', from: 'behind a proxy', headers: forwarded, status: 401 },
    { visitors: 'allow', from: 'behind a proxy', headers: forwarded, status: 200 },
    { visitors: 'deny', from: 'this machine', headers: {}, status: 401 },
  ])('get $status with VISITORS=$visitors from $from', async ({ visitors, headers, status }) => {
    const server = await start({ env: { VISITORS: visitors } });
    const answer = await postJson(`${server.address}/webchat/session`, {}, headers);
    expect(answer.status).toBe(status);
    const persons = await server.storage.db.selectFrom('persons').select('id').execute();
    expect(persons).toHaveLength(status === 200 ? 1 : 0);
  });

  it('get a Secure cookie and https addresses behind a proxy that speaks https', async () => {
    const server = await start({ env: { TRUSTED_PROXIES: '127.0.0.1', VISITORS: 'allow' } });
    const answer = await postJson(
      `${server.address}/webchat/session`,
      {},
      { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'help.example' },
    );
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    expect(answer.body).toMatchObject({ domain: 'https://help.example/v3/directline' });
  });
});

describe('pages of other origins', () => {
  const env = {
    WIDGET_ORIGINS: 'https://intranet.example',
    PUBLIC_URL: 'https://help.example/',
  };
  it.each([
    { origin: 'https://intranet.example', allowed: true },
    { origin: 'https://help.example', allowed: true },
    { origin: 'https://evil.example', allowed: false },
    { origin: 'https://intranet.example.evil.example', allowed: false },
    { origin: 'null', allowed: false },
  ])('$origin: $allowed', async ({ origin, allowed }) => {
    const server = await start({ env });
    const url = `${server.address}/webchat/session`;
    const preflight = await fetch(url, { method: 'OPTIONS', headers: { Origin: origin } });
    expect(preflight.status).toBe(204);
    const answer = await postJson(url, {}, { Origin: origin });
    expect(answer.status).toBe(allowed ? 200 : 403);
    for (const { headers } of [preflight, answer]) {
      expect(headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  it('get the headers that Direct Line clients ask for, also with an error', async () => {
    const server = await start({ env });
    const headers = { Origin: 'https://intranet.example' };
    const url = `${server.address}/v3/directline/conversations/any/thing`;
    const preflight = await fetch(url, { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    );
    const answer = await fetch(`${server.address}/v3/directline/conversations/x`, { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://intranet.example');
  });
});
