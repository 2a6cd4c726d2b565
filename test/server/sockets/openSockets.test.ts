import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { watermarkText } from '../../../src/server/directLine/watermark.js';
import { ask, newSession, startConversation } from '../../support/apiClient.js';
import { startServer } from '../../support/testServer.js';
import type { TestServer } from '../../support/testServer.js';

let server: TestServer;

beforeAll(async () => {
  // Client and server share this thread: a pong has to get through while the machine is busy.
  server = await startServer({
    ports: { pace: { pingMs: 500, checkMs: 1000, pollMs: 1000, drainMs: 1000 } },
  });
});

afterAll(() => server.close());

async function openSockets(): Promise<number> {
  const { body } = await ask(`${server.address}/metrics`);
  return Number(/sockets\{kind="directline"\} (\d+)/.exec(String(body))?.[1]);
}

async function untilAllAreGone(): Promise<void> {
  while ((await openSockets()) > 0);
}

it('keeps a socket that answers pings', async () => {
  const { streamUrl } = await startConversation(await newSession(server.address));
  const socket = new WebSocket(streamUrl);
  for (let i = 0; i < 4; i += 1) await once(socket, 'ping');
  expect(await openSockets()).toBe(1);
  socket.terminate();
  await untilAllAreGone();
});

it('drops a socket that does not', async () => {
  const { streamUrl } = await startConversation(await newSession(server.address));
  const socket = new WebSocket(streamUrl, { autoPong: false });
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1006);
  await untilAllAreGone();
});

it('drops a slow reader, who gets the rest after coming back', async () => {
  const session = await newSession(server.address);
  const { streamUrl } = await startConversation(session);
  const socket = new WebSocket(streamUrl);
  await once(socket, 'message');
  socket.pause();
  // More than the kernel keeps for anybody.
  for (let i = 0; i < 100; i += 1) {
    await server.directLine.say(session.conversationId, `${i} ${'x'.repeat(100_000)}`);
  }
  await untilAllAreGone();
  socket.terminate();
  const seen = watermarkText(session.conversationId, 1);
  const again = new WebSocket(`${streamUrl}&watermark=${seen}`);
  const [frame] = (await once(again, 'message')) as [Buffer];
  const { activities } = JSON.parse(frame.toString()) as { activities: { text: string }[] };
  expect(activities.map(({ text }) => text.split(' ')[0])).toEqual(
    Array.from({ length: 100 }, (_, i) => String(i)),
  );
  again.terminate();
});
