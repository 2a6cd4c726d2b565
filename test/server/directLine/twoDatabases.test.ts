import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { ask, bearer, newSession, startConversation } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer } from '../../support/testServer.js';

it.each(databaseKinds)('carries a message from start to stream on %s', async (database) => {
  const server = await startServer({ database });
  const session = await newSession(server.address);
  const { streamUrl } = await startConversation(session);
  const socket = new WebSocket(streamUrl);
  await once(socket, 'message');
  const news = once(socket, 'message');
  await server.directLine.say(session.conversationId, 'Two');
  const [frame] = (await news) as [Buffer];
  expect(JSON.parse(frame.toString())).toMatchObject({
    activities: [{ text: 'Two' }],
    watermark: '2',
  });
  const url = `${session.domain}/conversations/${session.conversationId}/activities?watermark=1`;
  expect((await ask(url, { headers: bearer(session.token) })).body).toMatchObject({
    activities: [{ text: 'Two' }],
    watermark: '2',
  });
  await server.close();
});
