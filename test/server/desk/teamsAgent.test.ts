/** The desk's API by a token of Teams, and its socket by a ticket. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { fixedClock } from '../../support/clock.js';
import { ask, bearer, cookieFrom, postJson } from '../../support/apiClient.js';
import { entraToken } from '../../support/teams/entra.js';
import {
  deskSettings,
  miraId,
  startSignIn,
  tabEnv,
  type TestSignIn,
} from '../../support/teams/teamsSignIn.js';
import { startServer, type TestServer } from '../../support/testServer.js';

let signIn: TestSignIn;
let server: TestServer;

beforeEach(async () => {
  signIn = await startSignIn(fixedClock().now);
  server = await startServer({ env: tabEnv, ports: { teams: signIn.teams, deskSettings } });
});
afterEach(async () => {
  await server.close();
  await signIn.keys.close();
});

const tokenOf = (claims: Readonly<Record<string, unknown>>) =>
  bearer(entraToken({ claims, now: server.clock.now() }));
const mira = () => tokenOf({ oid: miraId, name: 'Mira Olsen' });
const at = (path: string) => `${server.address}/desk/api/${path}`;

describe('an agent in Teams', () => {
  it('is who the token says, and does what agents do', async () => {
    expect(await ask(at('me'), { headers: mira() })).toMatchObject({
      status: 200,
      body: { name: 'Mira Olsen', roles: ['agent'], teams: 'all' },
    });
    expect((await postJson(at('cases/c1/accept'), {}, mira())).status).toBe(200);
    expect(server.desk.calls).toEqual(['accept c1 Mira Olsen']);
  });

  it.each([
    ['is no agent', () => tokenOf({}), 403, 'Forbidden'],
    ['has a token for another app', () => tokenOf({ oid: miraId, aud: 'x' }), 401, 'Unauthorized'],
    ['has a token of version 1', () => tokenOf({ oid: miraId, ver: '1.0' }), 401, 'Unauthorized'],
  ])('is refused who %s', async (_, headers, status, code) => {
    expect(await ask(at('me'), { headers: headers() })).toMatchObject({
      status,
      body: { error: { code } },
    });
    expect((await postJson(at('cases/c1/accept'), {}, headers())).status).toBe(status);
    expect((await postJson(at('live-ticket'), {}, headers())).status).toBe(status);
    expect(server.desk.calls).toEqual([]);
  });

  it('is not let in by a cookie beside a bad token', async () => {
    const cookie = cookieFrom(await ask(await server.deskLink('Noor')));
    const headers = { ...tokenOf({ oid: miraId, scp: 'x' }), Cookie: cookie };
    expect((await ask(at('me'), { headers })).status).toBe(401);
  });

  it('is asked to wait where the keys can not be had', async () => {
    signIn.keys.answersWith(500, '');
    expect(await ask(at('me'), { headers: mira() })).toMatchObject({
      status: 503,
      body: { error: { code: 'Unavailable' } },
    });
  });
});

describe('a ticket', () => {
  async function newTicket(): Promise<string> {
    const { body } = await postJson(at('live-ticket'), {}, mira());
    expect(body).toEqual({ ticket: expect.stringMatching(/^[\w-]{43}$/), expiresIn: 60 });
    return (body as { ticket: string }).ticket;
  }
  const address = (ticket: string) => `${at('live').replace('http', 'ws')}?ticket=${ticket}`;

  async function statusOf(socket: WebSocket): Promise<number> {
    const status = new Promise<number>((resolve) => {
      socket.on('open', () => {
        resolve(101);
      });
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
      });
    });
    socket.on('error', () => undefined);
    const answered = await status;
    socket.terminate();
    return answered;
  }

  it('opens the socket of a page that has no cookie', async () => {
    const socket = new WebSocket(address(await newTicket()), { origin: server.address });
    await once(socket, 'open');
    const news = once(socket, 'message');
    server.desk.changed('c1');
    const [frame] = (await news) as [Buffer];
    expect(JSON.parse(frame.toString())).toEqual({ type: 'changed', case: 'c1' });
    socket.terminate();
  });

  it('is good once, also where it comes twice at the same time', async () => {
    const ticket = await newTicket();
    const both = [new WebSocket(address(ticket)), new WebSocket(address(ticket))];
    expect((await Promise.all(both.map(statusOf))).toSorted()).toEqual([101, 401]);
    expect(await statusOf(new WebSocket(address(ticket)))).toBe(401);
  });

  it('is good for a minute', async () => {
    const inTime = await newTicket();
    server.clock.advance(59_999);
    expect(await statusOf(new WebSocket(address(inTime)))).toBe(101);
    const late = await newTicket();
    server.clock.advance(60_000);
    expect(await statusOf(new WebSocket(address(late)))).toBe(401);
  });

  it('is nothing but a ticket, and is not written down', async () => {
    const ticket = await newTicket();
    expect((await ask(at('me'), { headers: bearer(ticket) })).status).toBe(401);
    expect((await ask(at('me'), { headers: { Cookie: `stepladder_desk=${ticket}` } })).status).toBe(
      401,
    );
    expect(server.logged()).not.toContain(ticket);
    const rows = await server.storage.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(ticket);
  });

  it('opens nothing where it was guessed, though a good cookie is there', async () => {
    const cookie = cookieFrom(await ask(await server.deskLink('Noor')));
    const headers = { Cookie: cookie, Origin: server.address };
    expect(await statusOf(new WebSocket(address('x'), { headers }))).toBe(401);
  });
});
