/** Signing out of the chat: what was open before reads nothing more, in any window of the browser. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createTokens } from '../../../src/server/directLine/token.js';
import {
  SessionAnswer,
  ask,
  bearer,
  cookieFrom,
  postJson,
  startConversation,
} from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { hostToken, hostTokenEnv } from '../../support/hostTokens.js';
import { png } from '../../support/pictures.js';
import { startServer, type TestServer } from '../../support/testServer.js';

type Headers = Readonly<Record<string, string>>;

const page = 'https://intranet.example';

const tokenExpired = { error: { code: 'TokenExpired', message: expect.any(String) } };

describe.each(databaseKinds)('POST /webchat/sign-out on %s', (database) => {
  let server: TestServer;

  beforeAll(async () => {
    const env = { ...hostTokenEnv, VISITORS: 'allow', WIDGET_ORIGINS: page };
    server = await startServer({ database, env });
  });

  afterAll(() => server.close());

  async function visitor(cookie?: string) {
    const headers: Headers = cookie === undefined ? {} : { Cookie: cookie };
    const answer = await postJson(`${server.address}/webchat/session`, {}, headers);
    return { ...SessionAnswer.parse(answer.body), cookie: cookieFrom(answer) };
  }

  async function signedIn(sub: string, cookie?: string) {
    const headers: Headers = cookie === undefined ? {} : { Cookie: cookie };
    const token = await hostToken(server.clock.now(), { sub });
    const answer = await postJson(`${server.address}/webchat/session`, { token }, headers);
    return SessionAnswer.parse(answer.body);
  }

  const signOut = (token: string | null, headers: Headers = {}) =>
    postJson(
      `${server.address}/webchat/sign-out`,
      {},
      { ...(token === null ? {} : bearer(token)), ...headers },
    );

  const read = ({ domain, conversationId }: SessionAnswer, token: string) =>
    ask(`${domain}/conversations/${conversationId}/activities`, { headers: bearer(token) });

  async function streamOf(session: SessionAnswer) {
    const socket = new WebSocket((await startConversation(session)).streamUrl);
    await once(socket, 'message');
    return socket;
  }

  async function withPicture(session: SessionAnswer): Promise<string> {
    const at = `${session.domain}/conversations/${session.conversationId}/upload`;
    const headers = { ...bearer(session.token), 'Content-Type': 'image/png' };
    await ask(at, { method: 'POST', headers, body: new Uint8Array(png) });
    const text = JSON.stringify((await read(session, session.token)).body);
    return /"contentUrl":"([^"]+)"/.exec(text)?.[1] ?? '';
  }

  it.each([
    { method: 'GET', path: '/activities' },
    { method: 'POST', path: '/activities' },
    { method: 'POST', path: '/upload' },
    { method: 'GET', path: '' },
    { method: 'GET', path: '?watermark=' },
  ])('makes the token worth nothing for $method …$path', async ({ method, path }) => {
    const noor = await signedIn('noor');
    expect(await signOut(noor.token)).toMatchObject({ status: 200, body: {} });
    const url = `${noor.domain}/conversations/${noor.conversationId}${path}`;
    const answer = await ask(url, { method, headers: bearer(noor.token) });
    expect(answer).toMatchObject({ status: 403, body: tokenExpired });
  });

  it('makes no other of it: neither a refreshed token nor a ticket, and no picture is shown', async () => {
    const noor = await signedIn('noor');
    const { streamUrl, token: second } = await startConversation(noor);
    const picture = await withPicture(noor);
    expect((await ask(picture)).status).toBe(200);
    const url = `${noor.domain}/tokens/refresh`;
    const fresh = await postJson(url, '', bearer(second));
    const { token: third } = z.object({ token: z.string() }).parse(fresh.body);
    await signOut(third);
    for (const token of [noor.token, second, third]) {
      expect((await postJson(url, '', bearer(token))).status).toBe(403);
      expect((await postJson(`${noor.domain}/conversations`, {}, bearer(token))).status).toBe(403);
      expect((await read(noor, token)).status).toBe(403);
    }
    const socket = new WebSocket(streamUrl);
    socket.on('error', () => undefined);
    const [, refusal] = (await once(socket, 'unexpected-response')) as [
      unknown,
      { statusCode?: number },
    ];
    expect(refusal.statusCode).toBe(403);
    expect(await ask(picture)).toMatchObject({ status: 403, body: tokenExpired });
  });

  it('ends the sockets that are open, and nothing more comes on them', async () => {
    const noor = await signedIn('noor');
    const elsewhere = await signedIn('noor');
    const socket = await streamOf(noor);
    const other = await streamOf(elsewhere);
    const frames: string[] = [];
    socket.on('message', (data: Buffer) => frames.push(data.toString()));
    const news = once(other, 'message');
    const closed = once(socket, 'close');
    await signOut(noor.token);
    await server.directLine.say(noor.conversationId, 'For Noor alone');
    await closed;
    await news;
    expect(frames).toEqual([]);
    other.terminate();
  });

  it('ends the sockets at another process, too', async () => {
    const { storage, directLine } = server;
    const another = await startServer({ ports: { storage, directLine }, env: hostTokenEnv });
    const noor = await signedIn('noor');
    const { streamUrl } = await startConversation(noor);
    const socket = new WebSocket(
      streamUrl.replace(new URL(server.address).host, new URL(another.address).host),
    );
    await once(socket, 'message');
    const closed = once(socket, 'close');
    await signOut(noor.token);
    const [, reason] = (await closed) as [number, Buffer];
    expect(reason.toString()).toBe('signed out');
    await another.close();
  });

  it('leaves the same person’s chat in another browser alone, and it is there for who signs in again', async () => {
    const here = await signedIn('noor');
    const there = await signedIn('noor');
    await signOut(here.token);
    expect((await read(there, there.token)).status).toBe(200);
    const again = await signedIn('noor');
    expect(again.conversationId).toBe(here.conversationId);
    expect((await read(again, again.token)).status).toBe(200);
  });

  it('ends a visitor’s cookie, and the chat in every window that had it', async () => {
    const first = await visitor();
    const window = await visitor(first.cookie);
    expect(window.conversationId).toBe(first.conversationId);
    const answer = await signOut(first.token, { Cookie: first.cookie });
    expect(answer.headers.get('set-cookie')).toMatch(/^stepladder_visitor=; .*Max-Age=0/);
    for (const { token } of [first, window]) expect((await read(first, token)).status).toBe(403);
    // A browser that kept the cookie all the same.
    const next = await visitor(first.cookie);
    expect(next.conversationId).not.toBe(first.conversationId);
    expect((await read(next, next.token)).status).toBe(200);
  });

  it('needs the cookie alone', async () => {
    const first = await visitor();
    expect((await signOut(null, { Cookie: first.cookie })).status).toBe(200);
    expect((await read(first, first.token)).status).toBe(403);
  });

  it('takes a token that has expired: the cookie ends, and nothing is said against it', async () => {
    const first = await visitor();
    const picture = await withPicture(first);
    server.clock.advance(3_601_000);
    expect((await signOut(first.token)).status).toBe(200);
    expect((await ask(picture)).status).toBe(403);
  });

  it('takes a token of the version before, which named no chat', async () => {
    const first = await visitor();
    const { conversationId: conv, userId: user } = first;
    const tokens = createTokens(server.tokenSecret, server.chance.now);
    const old = await tokens.sign('token', { conv, user });
    expect((await read(first, old)).status).toBe(200);
    await signOut(old);
    expect((await read(first, old)).status).toBe(403);
    expect((await read(first, first.token)).status).toBe(200);
  });

  it.each<{ what: string; status: number; token: string | null; headers: Headers }>([
    { what: 'nobody', status: 200, token: null, headers: {} },
    { what: 'a token that is none', status: 401, token: 'garbage', headers: {} },
    { what: 'a page in the list', status: 200, token: null, headers: { Origin: page } },
    {
      what: 'any other page',
      status: 403,
      token: null,
      headers: { Origin: 'https://evil.example' },
    },
  ])('answers $status to $what, twice', async ({ status, token, headers }) => {
    expect((await signOut(token, headers)).status).toBe(status);
    expect((await signOut(token, headers)).status).toBe(status);
  });

  it('is not done by another page with the visitor’s cookie', async () => {
    const first = await visitor();
    await signOut(null, { Cookie: first.cookie, Origin: 'https://evil.example' });
    expect((await read(first, first.token)).status).toBe(200);
  });

  it('leaves no row behind once no token could be good any more', async () => {
    const noor = await signedIn('noor');
    await signOut(noor.token);
    await signOut(noor.token);
    const ends = () =>
      server.storage.db
        .selectFrom('sessions')
        .select('hash')
        .where('kind', '=', 'signedOut')
        .execute();
    expect((await ends()).length).toBeGreaterThan(0);
    server.clock.advance(9 * 3_600_000);
    await visitor();
    expect(await ends()).toEqual([]);
  });

  describe('somebody else who signs in at the same PC', () => {
    it('ends the chat of the visitor before, in every window', async () => {
      const before = await visitor();
      const socket = await streamOf(before);
      const closed = once(socket, 'close');
      await signedIn('tom', before.cookie);
      await closed;
      expect((await read(before, before.token)).status).toBe(403);
    });
  });
});
