/** Slow readers, all together: what waits for them in memory is bounded, and others do not notice. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { createRoom } from '../../../src/server/directLine/room.js';

const mb = 1024 * 1024;

let server: WebSocketServer;

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await once(server, 'listening');
});

afterAll(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

/** Both ends of a socket. */
async function aSocket() {
  const accepted = once(server, 'connection') as Promise<[WebSocket]>;
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { maxPayload: 100 * mb });
  client.on('error', () => undefined);
  const [ours] = await accepted;
  if (client.readyState !== client.OPEN) await once(client, 'open');
  return { ours, client };
}

describe('what waits to be sent', () => {
  it('drops who holds the most where it is too much, and everybody else goes on', async () => {
    const room = createRoom(60 * mb);
    const slow = [await aSocket(), await aSocket(), await aSocket()];
    const quick = await aSocket();
    for (const { client } of slow) client.pause();
    const sizes = [20, 30, 25];
    const sent = slow.map(({ ours }, i) => room.send(ours, 'x'.repeat((sizes[i] ?? 0) * mb)));
    // Resolved for whoever is dropped, so that nothing waits for them.
    await sent[1];
    expect(slow.map(({ ours }) => ours.readyState === ours.OPEN)).toEqual([true, false, true]);
    const received = once(quick.client, 'message');
    await room.send(quick.ours, 'for the quick');
    expect(String((await received)[0])).toBe('for the quick');
    for (const { client } of slow) client.resume();
    await Promise.all([sent[0], sent[2]]);
  });

  it('counts nothing of what has left', async () => {
    const room = createRoom(10 * mb);
    const { ours, client } = await aSocket();
    for (let i = 0; i < 5; i += 1) {
      const received = once(client, 'message');
      await Promise.all([room.send(ours, 'x'.repeat(6 * mb)), received]);
    }
    expect(ours.readyState).toBe(ours.OPEN);
  });
});

describe('reading', () => {
  it('is done for a few at a time, all get their turn, and one that fails holds up nobody', async () => {
    const room = createRoom(mb);
    let running = 0;
    let most = 0;
    const task = async (i: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (i === 3) throw new Error('the disk is on fire');
      return i;
    };
    const all = Array.from({ length: 100 }, (_, i) => room.read(() => task(i)));
    const done = await Promise.allSettled(all);
    expect(most).toBe(16);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(99);
    expect(await room.read(() => Promise.resolve('still'))).toBe('still');
  });
});
