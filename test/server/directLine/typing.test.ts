import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { ask, bearer, newSession, postJson, startConversation } from '../../support/apiClient.js';
import { startServer, type TestServer } from '../../support/testServer.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

it('is shown on open sockets of the conversation, with the client’s own mark, and kept nowhere', async () => {
  const session = await newSession(server.address);
  const { streamUrl } = await startConversation(session);
  const socket = new WebSocket(streamUrl);
  const [first] = (await once(socket, 'message')) as [Buffer];
  const before = JSON.parse(first.toString()) as { watermark: string };
  const activities = `${session.domain}/conversations/${session.conversationId}/activities`;
  const channelData = { clientActivityID: 'typing-1' };
  const typing = { type: 'typing', channelData, from: { id: 'forged', role: 'bot' } };
  const shown = once(socket, 'message');
  const posted = await postJson(activities, typing, bearer(session.token));
  expect(posted.status).toBe(200);
  const [second] = (await shown) as [Buffer];
  expect(JSON.parse(second.toString())).toEqual({
    activities: [
      {
        type: 'typing',
        id: (posted.body as { id: string }).id,
        timestamp: expect.any(String),
        channelId: 'directline',
        conversation: { id: session.conversationId },
        from: { id: session.userId, role: 'user' },
        channelData,
      },
    ],
    watermark: before.watermark,
  });
  const polled = await ask(activities, { headers: bearer(session.token) });
  expect(polled.body).toMatchObject({
    activities: [{ type: 'message' }],
    watermark: before.watermark,
  });
  socket.terminate();
});

it('is no other conversation’s to see', async () => {
  const mine = await newSession(server.address);
  const other = await newSession(server.address);
  const socket = new WebSocket((await startConversation(other)).streamUrl);
  await once(socket, 'message');
  await startConversation(mine);
  const post = (to: typeof mine, type: string) =>
    postJson(
      `${to.domain}/conversations/${to.conversationId}/activities`,
      { type, text: type },
      bearer(to.token),
    );
  const next = once(socket, 'message') as Promise<[Buffer]>;
  await post(mine, 'typing');
  await post(other, 'message');
  expect((await next)[0].toString()).toContain('"type":"message"');
  socket.terminate();
});
