/** Many clients on sockets in one process. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { bearer, newSession, startConversation } from '../../test/support/apiClient.js';

/** As many at a time as open their chats together. */
const groupSize = 50;

/** Messages answered per second: each client says the next thing when the last was answered. */
export async function countAnswers(address: string, count: number, windowMs: number) {
  const clients = await opened(address, count);
  const end = performance.now() + windowMs;
  const counts = await Promise.all(
    clients.map(async ({ socket, activities, headers }) => {
      let said = 0;
      while (performance.now() < end) {
        const answer = answerOn(socket);
        await post(activities, headers);
        await answer;
        said += 1;
      }
      return said;
    }),
  );
  return counts.reduce((sum, each) => sum + each, 0) / (windowMs / 1000);
}

/** How many are open; they stay so until the process ends. */
export async function holdOpen(address: string, count: number): Promise<number> {
  return (await opened(address, count)).length;
}

async function opened(address: string, count: number) {
  const clients = [];
  for (let begun = 0; begun < count; begun += groupSize) {
    const length = Math.min(groupSize, count - begun);
    clients.push(...(await Promise.all(Array.from({ length }, () => open(address)))));
  }
  return clients;
}

async function open(address: string) {
  const session = await newSession(address);
  const { streamUrl } = await startConversation(session);
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false });
  await once(socket, 'message');
  const activities = `${session.domain}/conversations/${session.conversationId}/activities`;
  const headers = { ...bearer(session.token), 'Content-Type': 'application/json' };
  return { socket, activities, headers };
}

async function post(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const body = JSON.stringify({ type: 'message', text: 'hello' });
  const answer = await fetch(url, { method: 'POST', headers, body });
  await answer.arrayBuffer();
}

function answerOn(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const look = (data: Buffer): void => {
      if (!data.includes('"role":"bot"')) return;
      socket.off('message', look);
      resolve();
    };
    socket.on('message', look);
  });
}
