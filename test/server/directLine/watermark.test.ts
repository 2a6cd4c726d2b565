/** A watermark counts in its own conversation: anywhere else it hides nothing. */
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { countIn, watermarkText } from '../../../src/server/directLine/watermark.js';
import {
  ask,
  bearer,
  newSession,
  StartAnswer,
  startConversation,
  type SessionAnswer,
} from '../../support/apiClient.js';
import { startServer, type TestServer } from '../../support/testServer.js';

const Set = z.object({
  activities: z.array(z.looseObject({ text: z.string() })),
  watermark: z.string(),
});

let server: TestServer;
let mine: SessionAnswer;
let others: SessionAnswer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

/** Both conversations have as many messages. */
beforeEach(async () => {
  mine = await newSession(server.address);
  others = await newSession(server.address);
  for (const { conversationId, ...session } of [mine, others]) {
    await startConversation({ ...session, conversationId });
    await server.directLine.say(conversationId, 'Two');
  }
});

const get = (session: SessionAnswer, path: string) =>
  ask(`${session.domain}/conversations/${session.conversationId}${path}`, {
    headers: bearer(session.token),
  });

async function read(session: SessionAnswer, watermark: string | null) {
  const query = watermark === null ? '' : `?watermark=${watermark}`;
  const set = Set.parse((await get(session, `/activities${query}`)).body);
  return { texts: set.activities.map(({ text }) => text), watermark: set.watermark };
}

async function firstFrame(streamUrl: string) {
  const socket = new WebSocket(streamUrl);
  const [frame] = (await once(socket, 'message')) as [Buffer];
  socket.terminate();
  return Set.parse(JSON.parse(frame.toString())).activities.map(({ text }) => text);
}

const whole = ['Welcome.', 'Two'];

describe('a watermark', () => {
  it('of this conversation says what has been seen', async () => {
    const { watermark } = await read(mine, null);
    expect((await read(mine, watermark)).texts).toEqual([]);
    await server.directLine.say(mine.conversationId, 'Three');
    expect((await read(mine, watermark)).texts).toEqual(['Three']);
  });

  it.each([
    { what: 'of another conversation', watermark: () => watermarkText(others.conversationId, 2) },
    { what: 'that is ahead', watermark: () => watermarkText(mine.conversationId, 3) },
    { what: 'of an earlier version, a bare count', watermark: () => '2' },
  ])('$what leaves nothing out, and the next one is good', async ({ watermark }) => {
    const set = await read(mine, watermark());
    expect(set.texts).toEqual(whole);
    expect((await read(mine, set.watermark)).texts).toEqual([]);
  });

  it('of another conversation leaves nothing out where a client comes back with it', async () => {
    const theirs = watermarkText(others.conversationId, 2);
    const answer = await get(mine, `?watermark=${theirs}`);
    expect(await firstFrame(StartAnswer.parse(answer.body).streamUrl)).toEqual(whole);
  });

  it('of another conversation leaves nothing out on a socket', async () => {
    const { streamUrl } = await startConversation(mine);
    const theirs = watermarkText(others.conversationId, 2);
    expect(await firstFrame(`${streamUrl}&watermark=${theirs}`)).toEqual(whole);
  });

  it('needs no coding in an address', () => {
    const text = watermarkText('c', 12);
    expect(text).toMatch(/^12-[\w-]{8}$/);
    expect(countIn(text, { id: 'c', head: 12 })).toBe(12);
  });
});
