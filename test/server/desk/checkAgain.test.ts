/** An open socket of the desk lasts as long as its agent's session and role, and no longer. */
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { openDesk, type DeskSettings } from '../../../src/desk/settings/deskSettings.js';
import type { Role } from '../../../src/people/agent.js';
import { endAgentSession, openSignedIn } from '../../../src/people/agentSession.js';
import { issueTicket, ticketLifeMs } from '../../../src/people/deskTicket.js';
import { localAgent } from '../../../src/people/localAgent.js';
import { usualPace } from '../../../src/server/ports.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const hourMs = 60 * 60 * 1000;

let server: TestServer;
let groups: DeskSettings['groups'] = [];

beforeEach(async () => {
  groups = [{ group: 'desk', roles: ['agent'], teams: 'all' }];
  server = await startServer({
    ports: {
      pace: { ...usualPace, checkMs: 20 },
      deskSettings: {
        ...openDesk,
        get groups() {
          return groups;
        },
      },
    },
  });
});

afterEach(() => server.close());

function connect(headers: Readonly<Record<string, string>>, query = ''): WebSocket {
  const address = `${server.address.replace('http', 'ws')}/desk/api/live${query}`;
  return new WebSocket(address, { headers });
}

async function signedIn(group: string, roles: readonly Role[] = []) {
  const identity = { issuer: 'https://login.example', subject: 'mira' };
  const who = { identity, name: 'Mira', accounts: [], groups: [group], roles };
  const secret = await openSignedIn(server.storage, who, server.chance);
  const headers = { Cookie: `stepladder_desk=${secret}`, Origin: server.address };
  return { secret, headers };
}

/** It is alive: several checks have gone by, and it still hears of changes. */
async function staysOpen(socket: WebSocket): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    const pinged = once(socket, 'pong');
    socket.ping();
    await pinged;
  }
  const news = once(socket, 'message');
  server.desk.changed('c1');
  await news;
  expect(socket.readyState).toBe(WebSocket.OPEN);
}

async function closes(socket: WebSocket): Promise<void> {
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1008);
}

it('is closed when the session ends', async () => {
  const { secret, headers } = await signedIn('desk');
  const socket = connect(headers);
  await once(socket, 'open');
  await staysOpen(socket);
  await endAgentSession(server.storage, secret);
  await closes(socket);
});

it('is closed when the session’s time is over', async () => {
  const { headers } = await signedIn('desk');
  const socket = connect(headers);
  await once(socket, 'open');
  await staysOpen(socket);
  server.clock.advance(12 * hourMs);
  await closes(socket);
});

it.each([
  { what: 'the role is gone', now: [] },
  {
    what: 'only articles are theirs now',
    now: [{ group: 'desk', roles: ['author'], teams: 'all' }],
  },
  {
    what: 'their teams are others',
    now: [{ group: 'desk', roles: ['agent'], teams: ['printers'] }],
  },
] as const)('is closed when $what', async ({ now }) => {
  const { headers } = await signedIn('desk');
  const socket = connect(headers);
  await once(socket, 'open');
  await staysOpen(socket);
  groups = now;
  await closes(socket);
});

it('of Teams, opened by a ticket, lasts an hour', async () => {
  const ticket = await issueTicket(server.storage, localAgent('Mira'), server.chance);
  const socket = connect({}, `?ticket=${ticket}`);
  await once(socket, 'open');
  server.clock.advance(ticketLifeMs);
  await staysOpen(socket);
  server.clock.advance(hourMs);
  await closes(socket);
});

it('is not for somebody who only writes articles', async () => {
  const { headers } = await signedIn('nobody', ['author']);
  const socket = connect(headers);
  socket.on('error', () => undefined);
  const refused = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
  expect(refused[1].statusCode).toBe(403);
  socket.terminate();
});
