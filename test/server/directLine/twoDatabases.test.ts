import { expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { watermarkText } from '../../../src/server/directLine/watermark.js';
import { ask, bearer, newSession, startConversation } from '../../support/apiClient.js';
import { databaseKinds } from '../../support/databases.js';
import { startServer } from '../../support/testServer.js';

it.each(databaseKinds)('carries a message from start to stream on %s', async (database) => {
  const server = await startServer({ database });
  const session = await newSession(server.address);
  const { streamUrl } = await startConversation(session);
  const [one, two] = [1, 2].map((count) => watermarkText(session.conversationId, count));
  const socket = new WebSocket(streamUrl);
  await once(socket, 'message');
  const news = once(socket, 'message');
  await server.directLine.say(session.conversationId, 'Two');
  const [frame] = (await news) as [Buffer];
  expect(JSON.parse(frame.toString())).toMatchObject({
    activities: [{ text: 'Two' }],
    watermark: two,
  });
  const url = `${session.domain}/conversations/${session.conversationId}/activities`;
  expect(
    (await ask(`${url}?watermark=${one}`, { headers: bearer(session.token) })).body,
  ).toMatchObject({
    activities: [{ text: 'Two' }],
    watermark: two,
  });
  await server.close();
});
