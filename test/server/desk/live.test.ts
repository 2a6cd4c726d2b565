import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { issueToken } from '../../../src/people/agentSession.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { ask, bearer, cookieFrom } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;
let cookie: string;
let token: string;

beforeAll(async () => {
  server = await startServer();
  cookie = cookieFrom(await ask(await server.deskLink('Mira')));
  token = await issueToken(server.storage, localAgent('Mira'), 60_000, server.chance);
});

afterAll(() => server.close());

const connect = (headers: Readonly<Record<string, string>>): WebSocket =>
  new WebSocket(`${server.address.replace('http', 'ws')}/desk/api/live`, { headers });

it.each([
  { who: 'the desk page', headers: () => ({ Cookie: cookie, Origin: server.address }) },
  { who: 'a script', headers: () => bearer(token) },
])('tells $who which case has changed', async ({ headers }) => {
  const socket = connect(headers());
  await once(socket, 'open');
  const news = once(socket, 'message');
  server.desk.changed('c1');
  const [frame] = (await news) as [Buffer];
  expect(JSON.parse(frame.toString())).toEqual({ type: 'changed', case: 'c1' });
  socket.close();
  await once(socket, 'close');
});

it.each([
  { who: 'nobody', headers: () => ({}), status: 401 },
  {
    who: 'another page',
    headers: () => ({ Cookie: cookie, Origin: 'https://evil.example' }),
    status: 403,
  },
  { who: 'a cookie without a page', headers: () => ({ Cookie: cookie }), status: 403 },
])('refuses $who with $status', async ({ headers, status }) => {
  const socket = connect(headers());
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    { statusCode?: number },
  ];
  expect(response.statusCode).toBe(status);
  socket.terminate();
});
