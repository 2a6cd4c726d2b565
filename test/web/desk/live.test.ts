import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { followChanges, reconnectDelayMs } from '../../../web/desk/live.js';

let server: WebSocketServer;
let stop = () => {};

beforeEach(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
});

afterEach(async () => {
  stop();
  for (const client of server.clients) client.terminate();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

/** What happened, in order, and a promise for the next happening. */
function follow(port = (server.address() as AddressInfo).port) {
  const log: string[] = [];
  const retries: (() => void)[] = [];
  const waits: (() => void)[] = [];
  const note = (what: string) => {
    log.push(what);
    waits.splice(0).forEach((go) => {
      go();
    });
  };
  stop = followChanges({
    // A browser tells of an error by closing; ws throws it, unless somebody listens.
    connect: () => new WebSocket(`ws://127.0.0.1:${port}`).on('error', () => {}),
    later: (call, ms) => {
      retries.push(call);
      note(`again in ${ms}`);
      return () => {};
    },
    chance: () => 1,
    onChange: () => {
      note('changed');
    },
    onTyping: (id) => {
      note(`typing in ${id}`);
    },
    onBurst: ({ code, people }) => {
      note(`${code}: ${people}`);
    },
    onLink: (up) => {
      note(up ? 'up' : 'down');
    },
  });
  const until = async (length: number) => {
    while (log.length < length) await new Promise<void>((resolve) => waits.push(resolve));
    return log;
  };
  return { log, retries, until };
}

it('fetches once when it is there, then with every change that it is told of', async () => {
  server.on('connection', (socket) => {
    socket.send('no JSON');
    socket.send('{"type":"else"}');
    socket.send('{"type":"changed","case":"c1"}');
  });
  const { until } = follow();
  expect(await until(3)).toEqual(['up', 'changed', 'changed']);
});

it('tells who is typing without fetching anything', async () => {
  server.on('connection', (socket) => {
    socket.send('{"type":"typing","case":"c1","by":"somebody"}');
    socket.send('{"type":"typing","case":"c1","by":"person"}');
  });
  const { until } = follow();
  expect(await until(3)).toEqual(['up', 'changed', 'typing in c1']);
});

it('tells of a code that comes from many people', async () => {
  server.on('connection', (socket) => {
    socket.send('{"type":"burst","burst":"b1","code":"0x80070643"}');
    socket.send('{"type":"burst","burst":"b1","code":"0x80070643","people":6}');
  });
  const { until } = follow();
  expect(await until(3)).toEqual(['up', 'changed', '0x80070643: 6']);
});

it('comes back after a drop, and fetches what it has missed', async () => {
  server.once('connection', (socket) => {
    socket.terminate();
  });
  const { until, retries } = follow();
  expect(await until(4)).toEqual(['up', 'changed', 'down', 'again in 1000']);
  retries[0]?.();
  expect((await until(6)).slice(4)).toEqual(['up', 'changed']);
});

it('waits longer each time that nobody is there', async () => {
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  const { until, retries } = follow(port);
  await until(2);
  retries[0]?.();
  expect(await until(4)).toEqual(['down', 'again in 1000', 'down', 'again in 2000']);
});

it.each([
  [0, 1, 1_000],
  [0, 0, 500],
  [3, 1, 8_000],
  [4, 0.5, 12_000],
  [5, 1, 30_000],
  [5_000, 1, 30_000],
])('after %i failures, with chance %d, comes back in %i ms', (failures, chance, ms) => {
  expect(reconnectDelayMs(failures, chance)).toBe(ms);
});
