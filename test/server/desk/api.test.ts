import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeCursor } from '../../../src/desk/casePage.js';
import { issueKey, issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer, cookieFrom, postJson } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;
let api: string;
let mira: Readonly<Record<string, string>>;
let noor: Readonly<Record<string, string>>;
let cookie: string;

const aPage = writeCursor({ rank: 1, at: 1_795_000_000_000, id: 'c0' });
const hourMs = 3_600_000;

beforeAll(async () => {
  server = await startServer();
  api = `${server.address}/desk/api`;
  const token = (name: string) =>
    issueToken(server.storage, localAgent(name), hourMs, server.chance);
  mira = bearer(await token('Mira'));
  noor = bearer(await token('Noor'));
  cookie = cookieFrom(await ask(await server.deskLink('Mira')));
});

afterAll(() => server.close());

describe('an action', () => {
  it.each([
    { path: 'accept', body: {}, call: 'accept c1 Mira' },
    { path: 'accept', body: '', call: 'accept c1 Mira' },
    { path: 'messages', body: { text: ' Hello ' }, call: 'message c1 Mira Hello' },
    {
      path: 'attempts',
      body: { method: 'sfc', outcome: 'notFixed' },
      call: 'attempt c1 Mira sfc notFixed',
    },
    { path: 'offer', body: { method: 'sfc' }, call: 'offer c1 Mira sfc' },
    { path: 'notes', body: { text: 'Calls back' }, call: 'note c1 Mira Calls back' },
    { path: 'return', body: { method: 'sfc' }, call: 'handBack c1 Mira sfc' },
    { path: 'return', body: {}, call: 'handBack c1 Mira null' },
    { path: 'queue', body: {}, call: 'queue c1 Mira null' },
    { path: 'queue', body: { team: 'network' }, call: 'queue c1 Mira network' },
  ])('POST $path $body', async ({ path, body, call }) => {
    const answer = await postJson(`${api}/cases/c1/${path}`, body, mira);
    expect(answer).toMatchObject({ status: 200, body: {} });
    expect(server.desk.calls.at(-1)).toBe(call);
  });

  it.each([
    { path: 'messages', body: {} },
    { path: 'messages', body: { text: '  ' } },
    { path: 'messages', body: { text: 'x'.repeat(8001) } },
    { path: 'messages', body: '{' },
    { path: 'attempts', body: { method: 'sfc', outcome: 'great' } },
    { path: 'attempts', body: { outcome: 'fixed' } },
    { path: 'offer', body: { method: 7 } },
    { path: 'return', body: [] },
  ])('POST $path $body is answered with 400 and does nothing', async ({ path, body }) => {
    const before = server.desk.calls.length;
    const answer = await postJson(`${api}/cases/c1/${path}`, body, mira);
    expect(answer.status).toBe(400);
    expect(server.desk.calls).toHaveLength(before);
  });

  it('tells who has the case when it came too late', async () => {
    const answer = await postJson(`${api}/cases/c1/accept`, {}, noor);
    expect(answer.status).toBe(409);
    expect(answer.body).toEqual({
      error: { code: 'Conflict', message: expect.any(String) },
      heldBy: 'Mira',
    });
  });

  it('says why when it is refused', async () => {
    const answer = await postJson(`${api}/cases/c1/solve`, {}, mira);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { message: 'This case is still waiting. Accept it first.' } },
    });
  });

  it('answers 404 for a case that nobody knows', async () => {
    expect((await postJson(`${api}/cases/c9/accept`, {}, mira)).status).toBe(404);
  });
});

describe('reading', () => {
  it.each([
    { query: '', call: 'list waiting+withAgent   50' },
    { query: '?status=waiting', call: 'list waiting   50' },
    {
      query: `?status=solved,closed&limit=5&after=${aPage}`,
      call: `list solved+closed  ${aPage} 5`,
    },
    { query: '?heldBy=someone', call: 'list waiting+withAgent someone  50' },
    { query: '?heldBy=me', call: `list waiting+withAgent ${localAgent('Mira').id}  50` },
  ])('GET cases$query', async ({ query, call }) => {
    const answer = await ask(`${api}/cases${query}`, { headers: mira });
    expect(answer).toMatchObject({ status: 200, body: { cases: [], next: null } });
    expect(server.desk.calls.at(-1)).toBe(call);
  });

  it.each(['?status=lost', '?status=', '?limit=0', '?limit=many', '?limit=201', '?after=100'])(
    'GET cases%s is answered with 400',
    async (query) => {
      expect((await ask(`${api}/cases${query}`, { headers: mira })).status).toBe(400);
    },
  );

  it('gives the dossier of a case, and 404 for one that nobody knows', async () => {
    const known = await ask(`${api}/cases/c1`, { headers: mira });
    expect(known).toMatchObject({ status: 200, body: { case: { id: 'c1' }, attempts: [] } });
    expect((await ask(`${api}/cases/c9`, { headers: mira })).status).toBe(404);
  });
});

describe('who may', () => {
  it.each(['/me', '/cases', '/cases/c1'])('GET %s: nobody without signing in', async (path) => {
    expect((await ask(api + path)).status).toBe(401);
    expect((await ask(api + path, { headers: bearer('guessed') })).status).toBe(401);
    expect((await ask(api + path, { headers: { Cookie: 'stepladder_desk=x' } })).status).toBe(401);
    expect((await ask(api + path, { headers: mira })).status).toBe(200);
    expect((await ask(api + path, { headers: { Cookie: cookie } })).status).toBe(200);
  });

  it.each(['accept', 'messages', 'attempts', 'offer', 'notes', 'return', 'queue', 'solve'])(
    'POST %s: nobody without signing in',
    async (path) => {
      expect((await postJson(`${api}/cases/c1/${path}`, {})).status).toBe(401);
    },
  );

  it('takes no key for a token, no token for a cookie, no cookie for a token', async () => {
    const key = await issueKey(server.storage, localAgent('Mira'), server.chance);
    const token = mira['Authorization']?.slice('Bearer '.length) ?? '';
    const secret = cookie.split('=')[1] ?? '';
    expect((await ask(`${api}/me`, { headers: bearer(key) })).status).toBe(401);
    expect((await ask(`${api}/me`, { headers: bearer(secret) })).status).toBe(401);
    const asCookie = { Cookie: `stepladder_desk=${token}` };
    expect((await ask(`${api}/me`, { headers: asCookie })).status).toBe(401);
  });

  it('forgets a token when its time is over', async () => {
    const token = await issueToken(server.storage, localAgent('Ann'), 1000, server.chance);
    expect((await ask(`${api}/me`, { headers: bearer(token) })).status).toBe(200);
    server.clock.advance(1000);
    expect((await ask(`${api}/me`, { headers: bearer(token) })).status).toBe(401);
  });
});

describe('a request with a cookie', () => {
  const json = { 'Content-Type': 'application/json' };
  it.each([
    { why: 'our page, JSON', headers: () => ({ ...json, Origin: server.address }), status: 200 },
    {
      why: 'JSON with a charset',
      headers: () => ({
        'Content-Type': 'application/json; charset=utf-8',
        Origin: server.address,
      }),
      status: 200,
    },
    {
      why: 'another page',
      headers: () => ({ ...json, Origin: 'https://evil.example' }),
      status: 403,
    },
    {
      why: 'another port',
      headers: () => ({ ...json, Origin: 'http://127.0.0.1:1' }),
      status: 403,
    },
    { why: 'a sandboxed page', headers: () => ({ ...json, Origin: 'null' }), status: 403 },
    { why: 'no Origin', headers: () => json, status: 403 },
    {
      why: 'a form',
      headers: () => ({ 'Content-Type': 'text/plain', Origin: server.address }),
      status: 403,
    },
    {
      why: 'no type',
      headers: () => ({ 'Content-Type': '', Origin: server.address }),
      status: 403,
    },
  ])('is answered with $status: $why', async ({ headers, status }) => {
    const before = server.desk.calls.length;
    const answer = await postJson(`${api}/cases/c1/queue`, {}, { Cookie: cookie, ...headers() });
    expect(answer.status).toBe(status);
    expect(server.desk.calls).toHaveLength(before + (status === 200 ? 1 : 0));
  });

  it('may not be read by another page either', async () => {
    const headers = { Cookie: cookie, Origin: 'https://evil.example' };
    expect((await ask(`${api}/cases`, { headers })).status).toBe(403);
  });

  it('needs nothing of this with a token', async () => {
    const headers = { ...mira, 'Content-Type': 'text/plain', Origin: 'https://evil.example' };
    expect((await postJson(`${api}/cases/c1/queue`, {}, headers)).status).toBe(200);
  });
});
