/**
 * What all sockets together may hold in memory: a few sets are read at a time, and where too much
 * waits for slow readers, the one who holds the most is dropped. They come back at their watermark.
 */
import type { WebSocket } from 'ws';

export type Room = {
  /** Waits for a place, of which there are a few. */
  readonly read: <T>(task: () => Promise<T>) => Promise<T>;
  /** Resolved when it has left this process, or when there is nobody left to read it. */
  readonly send: (socket: WebSocket, text: string) => Promise<void>;
};

export const usualMostBytes = 64 * 1024 * 1024;
const places = 16;

export function createRoom(mostBytes: number): Room {
  return { read: inTurn(places), send: sender(mostBytes) };
}

function inTurn(most: number): Room['read'] {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (task) => {
    if (busy < most) busy += 1;
    // Whoever is done hands the place over.
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}

function sender(mostBytes: number): Room['send'] {
  const held = new Map<WebSocket, number>();
  let sum = 0;

  function letGo(socket: WebSocket): void {
    sum -= held.get(socket) ?? 0;
    held.delete(socket);
  }

  function makeRoom(): void {
    while (sum > mostBytes) {
      const [first] = [...held].sort(([, one], [, other]) => other - one);
      if (first === undefined) return;
      letGo(first[0]);
      first[0].terminate();
    }
  }

  return (socket, text) =>
    new Promise((resolve) => {
      const bytes = Buffer.byteLength(text);
      held.set(socket, (held.get(socket) ?? 0) + bytes);
      sum += bytes;
      socket.send(text, () => {
        letGo(socket);
        resolve();
      });
      makeRoom();
    });
}
