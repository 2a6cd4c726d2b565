/** `/desk/api/live`: tells desk pages which case has changed; they ask for the rest themselves. */
import type { WebSocket } from 'ws';
import type { Admission, Upgrade } from '../sockets/upgrade.js';
import type { DeskChanges } from '../../desk/changes.js';
import type { Sign } from '../../desk/presence.js';
import type { DeskSettings } from '../../desk/settings/deskSettings.js';
import { isOwn } from '../../desk/teams.js';
import type { Agent } from '../../people/agent.js';
import { foreign, isOurPage, notLetIn, signOf, whoAsks } from './access.js';
import type { DeskGate } from './access.js';

/** Who reads that slowly is better off asking anew. */
const maxBufferedBytes = 64 * 1024;

export type LiveSockets = {
  readonly add: (socket: WebSocket, agent: Agent) => void;
  readonly count: () => number;
};

/** Agents hear of the cases of their own teams. */
export function liveSockets(
  changes: DeskChanges,
  settings: DeskSettings,
): LiveSockets & { readonly close: () => void } {
  const sockets = new Map<WebSocket, Agent>();
  const close = changes.subscribe((caseId, teams) => {
    const frame = JSON.stringify({ type: 'changed', case: caseId });
    for (const [socket, agent] of sockets) {
      if (!teams.some((team) => isOwn(settings, agent.teams, team))) continue;
      if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
      else socket.send(frame);
    }
  });
  return {
    add: (socket, agent) => {
      sockets.set(socket, agent);
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
          live.add(socket, who.agent);
          staysSeen(gate, socket, who.agent, signOf(who.by));
        },
      };
    },
  };
}

/** A page that is open and alive answers the pings. */
function staysSeen({ seen }: DeskGate, socket: WebSocket, agent: Agent, sign: Sign): void {
  void seen(agent, sign);
  socket.on('pong', () => {
    void seen(agent, sign);
  });
}
