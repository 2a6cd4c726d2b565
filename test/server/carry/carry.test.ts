import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { issueCarry } from '../../../src/people/carry.js';
import { ask, cookieFrom, newSession, postJson } from '../../support/apiClient.js';
import type { Answer } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer, TestServerParts } from '../../support/testServer.js';

const servers: TestServer[] = [];
let server: TestServer;

beforeEach(async () => {
  server = await start();
});

afterEach(async () => {
  for (const each of servers.splice(0)) await each.close();
});

async function start(parts?: TestServerParts): Promise<TestServer> {
  const started = await startServer(parts);
  servers.push(started);
  return started;
}

/** A link to somebody's chat, and the chat's id. */
async function aLink(on: TestServer) {
  const { storage, chance, clock } = on;
  const [personId, conversationId] = [chance.newId(), chance.newId()];
  const told = { reference: null, started_at: null, case_id: null, browser_platform: null };
  const rest = { locale: null, time_zone: null, plain: null, created_at: clock.now() };
  const secret = await storage.write(async (trx) => {
    await trx
      .insertInto('persons')
      .values({ id: personId, created_at: clock.now(), rights: null })
      .execute();
    await trx
      .insertInto('conversations')
      .values({
        id: conversationId,
        channel: 'directline',
        person_id: personId,
        watermark: 0,
        inbox_place: 0,
        last_timestamp: 0,
        ...told,
        ...rest,
      })
      .execute();
    return issueCarry(trx, { personId, conversationId }, chance);
  });
  return { secret, conversationId };
}

const look = (secret: string, init: RequestInit = {}, on = server) =>
  ask(`${on.address}/carry/${secret}`, init);

function open(
  secret: string,
  headers: Readonly<Record<string, string>> = {},
  on = server,
): Promise<Answer> {
  return ask(`${on.address}/carry`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ secret }).toString(),
  });
}

/** In a browser that is known by the cookie of that answer. */
async function chatOf(answer: Answer, on = server): Promise<string> {
  return (await newSession(on.address, cookieFrom(answer))).conversationId;
}

describe('a carried link', () => {
  it('opens the same chat in another browser', async () => {
    const { secret, conversationId } = await aLink(server);
    const page = await look(secret);
    expect(page.status).toBe(200);
    const form = /<form method="post" action="([^"]+)">\s*<input[^>]*name="secret" value="([^"]+)"/;
    const [, action, value = ''] = form.exec(String(page.body)) ?? [];
    expect(action).toBe('/carry');
    const answer = await open(value, { Origin: server.address });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/embed');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^stepladder_visitor=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    );
    expect(await chatOf(answer)).toBe(conversationId);
  });

  it.each(['GET', 'HEAD'])('is not spent by a preview that asks with %s', async (method) => {
    const { secret } = await aLink(server);
    const previews = [await look(secret, { method }), await look(secret, { method })];
    expect(previews.map(({ status }) => status)).toEqual([200, 200]);
    expect(previews.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null]);
    expect((await open(secret)).status).toBe(303);
  });

  it('tells nobody where it leads: not by caches, not by referrers', async () => {
    const { secret } = await aLink(server);
    const page = await look(secret);
    expect(page.headers.get('cache-control')).toBe('no-store');
    // With no-referrer a browser would send the form without saying from where.
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    const answer = await open(secret);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(server.logged()).toContain('"route":"/carry/:secret"');
    expect(server.logged()).not.toContain(secret);
  });

  it('says the same of one that is spent, too old, unknown or none', async () => {
    const [spent, old] = [await aLink(server), await aLink(server)];
    await open(spent.secret);
    server.clock.advance(600_000);
    const texts = [spent.secret, old.secret, 'A'.repeat(64), 'x', '%22%3E%3Cscript%3E'];
    const answers = await Promise.all(
      texts.flatMap((text) => [look(text), open(decodeURIComponent(text))]),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([410]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.body).toContain('For a new one');
    expect(answers.every(({ headers }) => headers.get('set-cookie') === null)).toBe(true);
  });

  it('leaves alone what the browser had before, of another person', async () => {
    const before = await postJson(`${server.address}/webchat/session`, {});
    const theirs = await chatOf(before);
    const { secret, conversationId } = await aLink(server);
    const answer = await open(secret, { Cookie: cookieFrom(before) });
    expect(await chatOf(answer)).toBe(conversationId);
    expect(await chatOf(before)).toBe(theirs);
  });

  it.each(['https://evil.example', 'null'])('is not opened by a form of %s', async (origin) => {
    const { secret } = await aLink(server);
    const answer = await open(secret, { Origin: origin });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await open(secret, { Origin: server.address })).status).toBe(303);
  });

  it.each([
    { what: 'no form', body: '{}', status: 410 },
    { what: 'nothing', body: '', status: 410 },
    { what: 'a large form', body: `secret=${'x'.repeat(5000)}`, status: 413 },
  ])('answers $status to $what', async ({ body, status }) => {
    expect((await ask(`${server.address}/carry`, { method: 'POST', body })).status).toBe(status);
  });
});

describe.each(databaseKinds)('on %s', (database) => {
  it('one of several who open the link at once gets in', async () => {
    const own = await start({ database });
    const { secret } = await aLink(own);
    const answers = await Promise.all([1, 2, 3, 4].map(() => open(secret, {}, own)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410]);
  });
});

describe('where nobody is let in without signing in', () => {
  const fromElsewhere = { 'X-Forwarded-For': '10.0.0.9' };

  it.each([
    { visitors: 'deny', headers: {} },
    { visitors: '', headers: fromElsewhere },
  ])('VISITORS=$visitors lets the link in, for a day', async ({ visitors, headers }) => {
    const own = await start({ env: { VISITORS: visitors } });
    const url = `${own.address}/webchat/session`;
    const { secret, conversationId } = await aLink(own);
    const answer = await open(secret, headers, own);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toContain('; Max-Age=86400;');
    const withCookie = { ...headers, Cookie: cookieFrom(answer) };
    own.clock.advance(3_600_000);
    const session = await postJson(url, {}, withCookie);
    expect(session).toMatchObject({ status: 200, body: { conversationId } });
    expect(session.headers.get('set-cookie')).toContain('; Max-Age=82800;');
    expect((await postJson(url, {}, headers)).status).toBe(401);
    own.clock.advance(23 * 3_600_000);
    expect((await postJson(url, {}, withCookie)).status).toBe(401);
  });

  it('keeps out a visitor of the days when visitors were let in', async () => {
    const before = await start({ env: { VISITORS: 'allow' } });
    const visitor = await postJson(`${before.address}/webchat/session`, {});
    const after = await start({ env: { VISITORS: 'deny' }, ports: { storage: before.storage } });
    const back = { Cookie: cookieFrom(visitor) };
    expect((await postJson(`${after.address}/webchat/session`, {}, back)).status).toBe(401);
  });
});
