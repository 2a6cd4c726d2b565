/** Looks after open sockets of any kind: pings them, drops the dead, says goodbye at the end. */
import type { WebSocket } from 'ws';

export type OpenSockets = {
  readonly add: (socket: WebSocket) => void;
  readonly count: () => number;
  /** 1012: "restarting, come back". Resolved when all are closed. */
  readonly closeAll: () => Promise<void>;
};

const goodbyeMs = 1000;

export function openSockets(pingMs: number): OpenSockets {
  const sockets = new Set<WebSocket>();
  const silent = new WeakSet<WebSocket>();

  // Also ends slow readers: a ping waits behind what they have not read.
  const pings = setInterval(() => {
    for (const socket of sockets) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
    }
  }, pingMs);
  pings.unref();

  return {
    add: (socket) => {
      sockets.add(socket);
      socket.on('pong', () => {
        silent.delete(socket);
      });
      socket.on('message', (data, isBinary) => {
        if (isBinary || sizeOf(data) > 0) socket.close(1008, 'nothing is expected here');
      });
      // A frame that is too large is reported here; ws closes the socket itself.
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
      });
    },
    count: () => sockets.size,
    closeAll: async () => {
      clearInterval(pings);
      await Promise.all([...sockets].map(goodbye));
    },
  };
}

function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => {
      socket.terminate();
    }, goodbyeMs);
    socket.once('close', () => {
      clearTimeout(impatience);
      resolve();
    });
    socket.close(1012);
  });
}

function sizeOf(data: ArrayBuffer | Buffer | Buffer[]): number {
  return Array.isArray(data) ? data.length : data.byteLength;
}
