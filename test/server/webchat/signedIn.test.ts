import { afterEach, describe, expect, it } from '@jest/globals';
import { appendEvents } from '../../../src/cases/store.js';
import { proofOf, whoIsThere } from '../../../src/server/people/whoIsThere.js';
import { hostTokens } from '../../../src/server/people/hostToken.js';
import { readHostTokenConfig } from '../../../src/hostTokenConfig.js';
import { SessionAnswer, ask, bearer, cookieFrom, postJson } from '../../support/apiClient.js';
import { hostToken, hostTokenEnv, unsignedToken } from '../../support/hostTokens.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const servers: TestServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const proxyEnv = {
  TRUSTED_PROXIES: '127.0.0.1',
  IDENTITY_HEADER: 'X-Remote-User',
  IDENTITY_SECRET_HEADER: 'X-Proxy-Secret',
  IDENTITY_SECRET: 'known-to-the-proxy-and-us',
};

const proxied = (user: string) => ({
  'X-Forwarded-For': '10.0.0.9',
  'X-Remote-User': user,
  'X-Proxy-Secret': proxyEnv.IDENTITY_SECRET,
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const server = await startServer({ env: { ...hostTokenEnv, VISITORS: 'allow', ...env } });
  servers.push(server);
  return server;
}

const post = (
  { address }: TestServer,
  body: object = {},
  headers: Readonly<Record<string, string>> = {},
) => postJson(`${address}/webchat/session`, body, headers);

async function as(server: TestServer, sub: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await post(
    server,
    { token: await hostToken(server.clock.now(), { sub }) },
    headers,
  );
  expect(answer.status).toBe(200);
  return { ...SessionAnswer.parse(answer.body), answer };
}

/** A visitor who is in the middle of a case. */
async function aVisitor(server: TestServer, status: 'open' | 'closed' = 'open') {
  const answer = await post(server);
  const session = SessionAnswer.parse(answer.body);
  const { conversationId } = session;
  const at = server.clock.now();
  await server.storage.write(async (trx) => {
    const { person_id: personId } = await trx
      .selectFrom('conversations')
      .select('person_id')
      .where('id', '=', conversationId)
      .executeTakeFirstOrThrow();
    const opened = { kind: 'opened', personId, conversationId, channel: 'directline' } as const;
    await appendEvents(trx, `case-${conversationId}`, [{ ...opened, seq: 1, at }]);
    const closed = { kind: 'closed', by: 'person', seq: 2, at } as const;
    if (status === 'closed') await appendEvents(trx, `case-${conversationId}`, [closed]);
  });
  return { ...session, cookie: { Cookie: cookieFrom(answer) } };
}

describe('somebody whom the page has signed in', () => {
  it('comes back to the same conversation from any browser, without a cookie', async () => {
    const server = await start({ VISITORS: 'deny' });
    const first = await as(server, 'noor');
    expect(first.answer.headers.get('set-cookie')).toBeNull();
    server.clock.advance(3 * 3_600_000);
    expect(await as(server, 'noor')).toMatchObject({
      conversationId: first.conversationId,
      userId: first.userId,
    });
  });

  it('may show the token in Authorization as well', async () => {
    const server = await start();
    const token = await hostToken(server.clock.now(), { sub: 'noor' });
    const answer = await post(server, {}, bearer(token));
    const { conversationId } = await as(server, 'noor');
    expect(answer.body).toMatchObject({ conversationId });
  });

  it.each([
    {
      what: 'expired',
      status: 401,
      code: 'TokenExpired',
      token: (now: number) => hostToken(now, { sub: 'noor' }, -60),
    },
    {
      what: 'unsigned',
      status: 401,
      code: 'Unauthorized',
      token: (now: number) => Promise.resolve(unsignedToken(now, { sub: 'noor' })),
    },
    { what: 'guessed', status: 401, code: 'Unauthorized', token: () => Promise.resolve('guessed') },
  ])(
    'is not let in as a visitor instead where the token is $what',
    async ({ status, code, token }) => {
      const server = await start();
      const visitor = await aVisitor(server);
      const answer = await post(server, { token: await token(server.clock.now()) }, visitor.cookie);
      expect(answer).toMatchObject({ status, body: { error: { code } } });
      expect(answer.headers.get('set-cookie')).toBeNull();
    },
  );

  it('is called by the name in the token', async () => {
    const server = await start();
    const token = await hostToken(server.clock.now(), { sub: 'noor', name: 'Noor Haddad' });
    await post(server, { token });
    const names = await server.storage.db.selectFrom('names').select('name').execute();
    expect(names).toEqual([{ name: 'Noor Haddad' }]);
  });
});

describe('two people at one PC', () => {
  it('have a conversation each, and neither sees the other’s', async () => {
    const server = await start();
    const noor = await as(server, 'noor');
    const tom = await as(server, 'tom');
    expect(tom.conversationId).not.toBe(noor.conversationId);
    expect(tom.userId).not.toBe(noor.userId);
    const peek = await ask(`${tom.domain}/conversations/${noor.conversationId}/activities`, {
      headers: bearer(tom.token),
    });
    expect(peek.status).toBe(403);
  });

  it('after signing out there is a new visitor, not the one who was signed in', async () => {
    const server = await start();
    const visitor = await aVisitor(server);
    const noor = await as(server, 'noor', visitor.cookie);
    expect(noor.answer.headers.get('set-cookie')).toMatch(/^stepladder_visitor=; .*Max-Age=0/);
    // A browser that kept the cookie all the same.
    const next = await post(server, {}, visitor.cookie);
    expect(next.body).not.toMatchObject({ conversationId: noor.conversationId });
    expect(next.headers.get('set-cookie')).toMatch(/^stepladder_visitor=[\w-]{43};/);
  });

  it('the laptop that wakes up under somebody else goes on as somebody else', async () => {
    const server = await start();
    const noor = await as(server, 'noor');
    server.clock.advance(2 * 3_600_000);
    const expired = await ask(`${noor.domain}/conversations/${noor.conversationId}`, {
      headers: bearer(noor.token),
    });
    expect(expired.status).toBe(403);
    expect((await as(server, 'tom')).conversationId).not.toBe(noor.conversationId);
    expect((await as(server, 'noor')).conversationId).toBe(noor.conversationId);
  });
});

describe('a visitor who signs in', () => {
  it('keeps the open case', async () => {
    const server = await start();
    const visitor = await aVisitor(server);
    const noor = await as(server, 'noor', visitor.cookie);
    expect(noor.conversationId).toBe(visitor.conversationId);
    expect(await as(server, 'noor')).toMatchObject({ conversationId: visitor.conversationId });
  });

  it('takes what they had as a visitor along when they sign out', async () => {
    const server = await start();
    const visitor = await aVisitor(server);
    const url = `${visitor.domain}/conversations/${visitor.conversationId}/activities`;
    const read = async () => (await ask(url, { headers: bearer(visitor.token) })).status;
    const noor = await as(server, 'noor', visitor.cookie);
    expect(await read()).toBe(200);
    await postJson(`${server.address}/webchat/sign-out`, {}, bearer(noor.token));
    expect(await read()).toBe(403);
  });

  it.each([
    { what: 'has no open case', status: 'closed', silentMs: 0 },
    { what: 'was silent for half an hour', status: 'open', silentMs: 31 * 60_000 },
  ] as const)('may be somebody else who $what', async ({ status, silentMs }) => {
    const server = await start();
    const visitor = await aVisitor(server, status);
    server.clock.advance(silentMs);
    const noor = await as(server, 'noor', visitor.cookie);
    expect(noor.conversationId).not.toBe(visitor.conversationId);
  });

  it('takes nothing from somebody whose browser this is, and who has signed in before', async () => {
    const server = await start(proxyEnv);
    const visitor = await aVisitor(server);
    await server.storage.write(async (trx) => {
      const { person_id: personId } = await trx
        .selectFrom('conversations')
        .select('person_id')
        .where('id', '=', visitor.conversationId)
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('identities')
        .values({ issuer: 'jwt:x', subject: 'tom', person_id: personId, created_at: 1 })
        .execute();
    });
    const noor = await as(server, 'noor', visitor.cookie);
    expect(noor.conversationId).not.toBe(visitor.conversationId);
  });
});

describe('somebody whom the proxy has signed in', () => {
  it('is the same person in every browser, and another account is another one', async () => {
    const server = await start({ ...proxyEnv, VISITORS: 'deny' });
    const conversationOf = async (user: string) =>
      SessionAnswer.parse((await post(server, {}, proxied(user))).body).conversationId;
    const noor = await conversationOf('CORP\\Noor');
    expect(await conversationOf('corp\\noor')).toBe(noor);
    expect(await conversationOf('CORP\\tom')).not.toBe(noor);
    const { 'X-Proxy-Secret': _secret, ...forged } = proxied('CORP\\noor');
    expect((await post(server, {}, forged)).status).toBe(401);
  });

  it('is who the page says, where a page has a word of its own', async () => {
    const server = await start(proxyEnv);
    const kiosk = SessionAnswer.parse((await post(server, {}, proxied('CORP\\kiosk'))).body);
    const noor = await as(server, 'noor', proxied('CORP\\kiosk'));
    expect(noor.conversationId).not.toBe(kiosk.conversationId);
    expect(noor.conversationId).toBe((await as(server, 'noor')).conversationId);
  });
});

describe('who is there', () => {
  const none = { address: '10.0.0.1', local: false, base: 'http://h', secure: false, origin: null };

  it('is one person by token, by proxy or by cookie, and nobody without', async () => {
    const server = await start();
    const { settings, readHostToken } = (() => {
      const { hostTokens: settings } = readHostTokenConfig(hostTokenEnv);
      const now = server.chance.now;
      return { settings, readHostToken: hostTokens({ settings, joinByUpn: false, now }) };
    })();
    expect(settings).not.toBeNull();
    const ports = { storage: server.storage, chance: server.chance, readHostToken };
    const caller = { ...none, identity: null };
    expect(await whoIsThere(ports, { caller, headers: {} })).toEqual({ kind: 'nobody' });
    const visitor = await aVisitor(server);
    const cookie = visitor.cookie.Cookie;
    const byCookie = await whoIsThere(ports, { caller, headers: { cookie } });
    expect(byCookie).toEqual({ kind: 'person', personId: expect.any(String) });
    const identity = { issuer: 'domain:corp', subject: 'corp\\noor', name: 'noor' };
    const named = { ...none, identity };
    const byProxy = await whoIsThere(ports, { caller: named, headers: { cookie } });
    expect(byProxy).toEqual({ kind: 'person', personId: expect.any(String) });
    expect(byProxy).not.toEqual(byCookie);
    expect(await whoIsThere(ports, { caller: named, headers: {} })).toEqual(byProxy);
    const authorization = `Bearer ${await hostToken(server.clock.now(), { sub: 'x' })}`;
    const byToken = await whoIsThere(ports, { caller: named, headers: { authorization } });
    expect(byToken).not.toEqual(byProxy);
    const bad = await proofOf(readHostToken, { caller, headers: { authorization: 'Bearer x' } });
    expect(bad).toMatchObject({ kind: 'refused', reply: { status: 401 } });
  });
});

describe('the cookie of a visitor', () => {
  const https = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'help.example' };

  it.each([
    {
      origins: 'https://intranet.example',
      headers: https,
      marks: 'HttpOnly; SameSite=None; Secure; Partitioned',
    },
    { origins: '', headers: https, marks: 'HttpOnly; SameSite=Lax; Secure' },
    { origins: 'http://intranet', headers: {}, marks: 'HttpOnly; SameSite=Lax' },
  ])('is $marks with the pages "$origins"', async ({ origins, headers, marks }) => {
    const server = await start({ TRUSTED_PROXIES: '127.0.0.1', WIDGET_ORIGINS: origins });
    const answer = await post(server, {}, headers);
    expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`; ${marks}$`));
  });
});
