/**
 * Tokens that are none at the doors that are not asked by `Authorization` alone: the stream,
 * pictures, and what ends a chat. The others stand in statusCodes.test.ts.
 */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnsecuredJWT } from 'jose';
import { WebSocket } from 'ws';
import { createTokens, type Purpose } from '../../../src/server/directLine/token.js';
import {
  ask,
  bearer,
  newSession,
  postJson,
  startConversation,
  type SessionAnswer,
} from '../../support/apiClient.js';
import { png } from '../../support/pictures.js';
import { startServer, type TestServer } from '../../support/testServer.js';

let server: TestServer;
let mine: SessionAnswer;
let others: SessionAnswer;
let at: string;
let picture: string;

beforeAll(async () => {
  server = await startServer();
  mine = await newSession(server.address);
  others = await newSession(server.address);
  await startConversation(mine);
  at = `${mine.domain}/conversations/${mine.conversationId}`;
  const headers = { ...bearer(mine.token), 'Content-Type': 'image/png' };
  await ask(`${at}/upload`, { method: 'POST', headers, body: new Uint8Array(png) });
  const seen = await ask(`${at}/activities`, { headers: bearer(mine.token) });
  picture = /"contentUrl":"([^?"]+)/.exec(JSON.stringify(seen.body))?.[1] ?? '';
});

afterAll(() => server.close());

async function statusOfStream(token: string): Promise<number> {
  const socket = new WebSocket(`${at.replace('http', 'ws')}/stream?t=${token}`);
  socket.on('error', () => undefined);
  const opened = once(socket, 'open').then(
    () => 101,
    () => 0,
  );
  const refused = once(socket, 'unexpected-response').then(
    ([, response]) => (response as { statusCode?: number }).statusCode ?? 0,
    () => 0,
  );
  const status = await Promise.race([opened, refused]);
  socket.terminate();
  return status;
}

type Door = { readonly purpose: Purpose; readonly knock: (token: string) => Promise<number> };

const status = async (answer: Promise<{ readonly status: number }>) => (await answer).status;

const doors: Readonly<Record<string, Door>> = {
  'the stream': { purpose: 'stream', knock: statusOfStream },
  'a picture': { purpose: 'file', knock: (token) => status(ask(`${picture}?t=${token}`)) },
  'POST /webchat/erase': {
    purpose: 'token',
    knock: (token) => status(postJson(`${server.address}/webchat/erase`, {}, bearer(token))),
  },
  'POST /webchat/sign-out': {
    purpose: 'token',
    knock: (token) => status(postJson(`${server.address}/webchat/sign-out`, {}, bearer(token))),
  },
};

const claims = () => ({ conv: mine.conversationId, user: mine.userId });

describe.each(Object.entries(doors))('%s', (_name, { purpose, knock }) => {
  it.each(['undefined', 'garbage', 'a.b.c', 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA'])(
    'is closed to the guess "%s"',
    async (token) => {
      expect(await knock(token)).toBe(401);
    },
  );

  it('is closed to one without a signature', async () => {
    const unsigned = new UnsecuredJWT(claims())
      .setIssuer('stepladder')
      .setAudience(`stepladder/directline/${purpose}`)
      .setExpirationTime(Math.floor(server.clock.now() / 1000) + 60);
    expect(await knock(unsigned.encode())).toBe(401);
  });

  it('is closed to one that somebody else has signed', async () => {
    const forged = createTokens(Buffer.alloc(32, 8), server.chance.now);
    expect(await knock(await forged.sign(purpose, claims()))).toBe(401);
  });

  it.each((['token', 'stream', 'file'] as const).filter((other) => other !== purpose))(
    'is closed to one that is meant for something else: %s',
    async (other) => {
      const tokens = createTokens(server.tokenSecret, server.chance.now);
      expect(await knock(await tokens.sign(other, claims()))).toBe(401);
    },
  );
});

describe.each(Object.entries(doors).filter(([, { purpose }]) => purpose !== 'token'))(
  '%s',
  (_name, { purpose, knock }) => {
    it('is closed to one of another conversation: 403', async () => {
      const tokens = createTokens(server.tokenSecret, server.chance.now);
      const theirs = { conv: others.conversationId, user: others.userId };
      expect(await knock(await tokens.sign(purpose, theirs))).toBe(403);
    });

    it('is closed to one that has expired: 403', async () => {
      const long = createTokens(server.tokenSecret, () => server.clock.now() - 9 * 3_600_000);
      expect(await knock(await long.sign(purpose, claims()))).toBe(403);
    });

    it('is open to the right one', async () => {
      const tokens = createTokens(server.tokenSecret, server.chance.now);
      expect([101, 200]).toContain(await knock(await tokens.sign(purpose, claims())));
    });
  },
);
