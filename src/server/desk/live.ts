/** `/desk/api/live`: tells desk pages which case has changed; they ask for the rest themselves. */
import type { WebSocket } from 'ws';
import type { Admission, Upgrade } from '../sockets/upgrade.js';
import type { DeskChanges } from '../ports.js';
import { foreign, isOurPage, notLetIn, whoAsks } from './access.js';
import type { DeskGate } from './access.js';

/** Who reads that slowly is better off asking anew. */
const maxBufferedBytes = 64 * 1024;

export type LiveSockets = {
  readonly add: (socket: WebSocket) => void;
  readonly count: () => number;
};

export function liveSockets(changes: DeskChanges): LiveSockets & { readonly close: () => void } {
  const sockets = new Set<WebSocket>();
  const close = changes.subscribe((caseId) => {
    const frame = JSON.stringify({ type: 'changed', case: caseId });
    for (const socket of sockets) {
      if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
      else socket.send(frame);
    }
  });
  return {
    add: (socket) => {
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
      });
    },
    count: () => sockets.size,
    close,
  };
}

export function liveUpgrade(gate: DeskGate, live: LiveSockets): Upgrade {
  return {
    path: /^\/desk\/api\/live$/,
    admit: async ({ caller, headers }): Promise<Admission> => {
      const who = await whoAsks(gate, { caller, headers });
      if (who.kind !== 'agent') return { kind: 'refused', reply: notLetIn(who) };
      if (who.by !== 'token' && (caller.origin === null || !isOurPage(caller, gate))) {
        return { kind: 'refused', reply: foreign() };
      }
      return {
        kind: 'admitted',
        opened: (socket) => {
          live.add(socket);
        },
      };
    },
  };
}
