/** Every address of the desk's API: who may, who may not, and that no foreign page can. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type KnownGroup } from '../../../src/desk/settings/deskSettings.js';
import type { Role } from '../../../src/people/agent.js';
import type { SignedIn } from '../../../src/people/agentRoles.js';
import { issueToken, openSignedIn } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer } from '../../support/apiClient.js';
import { startServer, type TestServer } from '../../support/testServer.js';
import { everyOperation, type Line } from './everyOperation.js';

type Headers = Readonly<Record<string, string>>;

const secret = 'a-secret-of-the-proxy';
const lines = Object.entries(everyOperation).map(([name, line]) => ({ name, ...line }));
const changing = lines.filter(({ name }) => name.startsWith('post '));
const reading = lines.filter(({ name }) => name.startsWith('get '));

let server: TestServer;
const cookies = new Map<string, Headers>();

beforeAll(async () => {
  server = await startServer({
    env: {
      TRUSTED_PROXIES: '127.0.0.1',
      IDENTITY_HEADER: 'X-Remote-User',
      IDENTITY_SECRET_HEADER: 'X-Proxy-Secret',
      IDENTITY_SECRET: secret,
    },
    ports: {
      deskSettings: {
        ...openDesk,
        people: [{ user: 'CORP\\mira', name: 'Mira', roles: ['lead', 'author'], teams: 'all' }],
      },
    },
  });
  const everybody: Readonly<Record<string, readonly Role[]>> = {
    agent: ['agent'],
    lead: ['lead'],
    author: ['author'],
    all: ['agent', 'lead', 'author'],
    noRole: [],
  };
  for (const [name, roles] of Object.entries(everybody)) {
    const signedIn: SignedIn = {
      identity: { issuer: 'https://login.example', subject: name },
      ...{ name, accounts: [], groups: [], roles },
    };
    const cookie = await openSignedIn(server.storage, signedIn, server.chance);
    cookies.set(name, { Cookie: `stepladder_desk=${cookie}` });
  }
});

afterAll(() => server.close());

function send({ name, at, body = {} }: Line & { name: string }, headers: Headers, init = {}) {
  const isGet = name.startsWith('get ');
  return ask(`${server.address}/desk/api${at}`, {
    method: isGet ? 'GET' : 'POST',
    ...(isGet ? {} : { body: JSON.stringify(body) }),
    headers: { ...(isGet ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...init,
  });
}

const fromOurPage = (who: string): Headers => ({ ...cookies.get(who), Origin: server.address });

it('has a line for every address that the server has, and no other', () => {
  const served = server.server.addresses
    .filter(({ path }) => path.startsWith('/desk/api'))
    .map(({ method, path }) => `${method} ${path.slice('/desk/api'.length)}`)
    .map((line) => line.replaceAll(/:(\w+)/g, '{$1}'));
  expect(Object.keys(everyOperation).toSorted()).toEqual(served.toSorted());
});

describe.each(lines)('$name', (line) => {
  const may: Readonly<Record<Line['for'], readonly string[]>> = {
    anyone: ['agent', 'lead', 'author', 'all'],
    agent: ['agent', 'lead', 'all'],
    lead: ['lead', 'all'],
    author: ['author', 'all'],
  };

  it.each(['agent', 'lead', 'author', 'all', 'noRole'])('as %s', async (who) => {
    const { status } = await send(line, fromOurPage(who));
    if (may[line.for].includes(who)) expect([200, 400, 404, 409]).toContain(status);
    else expect(status).toBe(403);
  });

  it('as nobody', async () => {
    for (const headers of [{}, bearer('guessed'), { Cookie: 'stepladder_desk=guessed' }]) {
      const answer = await send(line, { ...headers, Origin: server.address });
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({ error: { code: 'Unauthorized', message: expect.any(String) } });
    }
  });

  it('as somebody whose token has run out', async () => {
    const mira = localAgent('Mira', ['agent', 'lead', 'author']);
    const token = await issueToken(server.storage, mira, 0, server.chance);
    expect((await send(line, bearer(token))).status).toBe(401);
  });

  it('as whom the proxy names, and nobody who only says so', async () => {
    const user = { 'X-Remote-User': 'CORP\\mira', Origin: server.address };
    const named = await send(line, { ...user, 'X-Proxy-Secret': secret });
    expect([200, 400, 404, 409]).toContain(named.status);
    expect((await send(line, user)).status).toBe(401);
    expect((await send(line, { ...user, 'X-Proxy-Secret': 'guessed-guessed-' })).status).toBe(401);
    const stranger = { ...user, 'X-Remote-User': 'CORP\\sam', 'X-Proxy-Secret': secret };
    expect((await send(line, stranger)).status).toBe(403);
  });
});

const byCookie = () => cookies.get('all') ?? {};
const byProxy = () => ({ 'X-Remote-User': 'CORP\\mira', 'X-Proxy-Secret': secret });

describe.each([
  { way: 'a cookie', who: byCookie },
  { way: 'the proxy', who: byProxy },
])('with $way, a foreign page cannot', ({ who }) => {
  const foreign = { Origin: 'https://evil.example' };

  it.each(changing)('$name', async (line) => {
    const before = server.desk.calls.length;
    const own = { Origin: server.address };
    const plain = { 'Content-Type': 'text/plain' };
    const aForm = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const upload = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const tries: readonly Headers[] = [
      foreign,
      {},
      { Origin: 'null' },
      { ...own, ...plain },
      { ...foreign, ...plain },
      { ...own, ...aForm },
      { ...foreign, ...aForm },
      { ...own, ...upload },
      { ...own, 'Content-Type': '' },
      { ...own, 'Sec-Fetch-Site': 'cross-site' },
      { ...own, 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of tries) {
      expect([headers, (await send(line, { ...who(), ...headers })).status]).toEqual([
        headers,
        403,
      ]);
    }
    expect(server.desk.calls).toHaveLength(before);
    const asGet = await ask(`${server.address}/desk/api${line.at}`, { headers: who() });
    const isRead = reading.some(({ at }) => at === line.at);
    expect(isRead ? [200] : [404, 405]).toContain(asGet.status);
    expect(server.desk.calls).toHaveLength(before);
  });

  it.each(reading)('$name', async (line) => {
    for (const headers of [foreign, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      expect((await send(line, { ...who(), ...headers })).status).toBe(403);
    }
    const typed = { 'Sec-Fetch-Site': 'none' };
    expect((await send(line, { ...who(), ...typed })).status).not.toBe(403);
    const allowed = (await send(line, { ...who(), ...foreign })).headers;
    expect(allowed.get('access-control-allow-origin')).toBeNull();
  });
});

it('takes a role away at the next request, whoever is signed in', async () => {
  const groups: KnownGroup[] = [{ group: 'helpdesk', roles: ['agent'], teams: 'all' }];
  const other = await startServer({ ports: { deskSettings: { ...openDesk, groups } } });
  const signedIn: SignedIn = {
    identity: { issuer: 'i', subject: 's' },
    ...{ name: 'Mira', accounts: ['s'], groups: ['helpdesk'], roles: [] },
  };
  const cookie = await openSignedIn(other.storage, signedIn, other.chance);
  const headers = { Cookie: `stepladder_desk=${cookie}` };
  const open = (path: string) => ask(`${other.address}${path}`, { headers });
  expect((await open('/desk/api/cases')).status).toBe(200);
  groups.length = 0;
  expect((await open('/desk/api/cases')).status).toBe(403);
  expect((await open('/desk/api/me')).status).toBe(403);
  const page = await open('/desk');
  expect(page).toMatchObject({ status: 403, body: expect.stringContaining('Mira') });
  await other.close();
});

it('writes every look into a case down, and shows it to leads', async () => {
  await send({ name: 'get /', for: 'agent', at: '/cases/c1' }, byProxy());
  const looks = await send({ name: 'get /', for: 'lead', at: '/cases/c1/looks' }, byCookie());
  const by = { id: expect.stringMatching(/^agent-/), name: 'Mira' };
  const at = expect.stringMatching(/Z$/);
  const { looks: all } = looks.body as { readonly looks: readonly unknown[] };
  expect(all).toContainEqual({
    ...{ by, what: 'case', how: 'proxy', times: expect.any(Number) },
    ...{ at, lastAt: at },
  });
  expect(all).toContainEqual(expect.objectContaining({ what: 'files/f1', how: 'cookie' }));
  const unseen = await send({ name: 'get /', for: 'agent', at: '/cases/c9' }, byCookie());
  expect(unseen.status).toBe(404);
  const rows = await server.storage.db.selectFrom('looks').select('case_id').distinct().execute();
  expect(rows).toEqual([{ case_id: 'c1' }]);
});
