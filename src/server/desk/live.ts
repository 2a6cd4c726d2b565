/** `/desk/api/live`: tells desk pages which case has changed; they ask for the rest themselves. */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { issueTicket, redeemTicket, ticketLifeMs } from '../../people/deskTicket.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import type { Admission, Upgrade } from '../sockets/upgrade.js';
import type { DeskChanges } from '../../desk/changes.js';
import type { Sign } from '../../desk/presence.js';
import type { DeskSettings } from '../../desk/settings/deskSettings.js';
import { isOwn } from '../../desk/teams.js';
import type { Agent } from '../../people/agent.js';
import { foreign, isOurPage, isSentAlong, notLetIn, signOf, whoAsks } from './access.js';
import type { DeskGate, Who } from './access.js';
import { given, Nothing, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

/** Who reads that slowly is better off asking anew. */
const maxBufferedBytes = 64 * 1024;

export type LiveSockets = {
  readonly add: (socket: WebSocket, agent: Agent) => void;
  /** To the pages of one agent. */
  readonly send: (agentId: string, frame: object) => void;
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
      sendTo(socket, frame);
    }
  });
  return {
    add: (socket, agent) => {
      sockets.set(socket, agent);
      socket.once('close', () => {
        sockets.delete(socket);
      });
    },
    send: (agentId, frame) => {
      for (const [socket, agent] of sockets) {
        if (agent.id === agentId) sendTo(socket, JSON.stringify(frame));
      }
    },
    count: () => sockets.size,
    close,
  };
}

function sendTo(socket: WebSocket, frame: string): void {
  if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
  else socket.send(frame);
}

export function liveUpgrade(gate: DeskGate, live: LiveSockets): Upgrade {
  return {
    path: /^\/desk\/api\/live$/,
    admit: async ({ caller, headers, url }): Promise<Admission> => {
      const ticket = url.searchParams.get('ticket');
      const who =
        ticket === null ? await whoAsks(gate, { caller, headers }) : await byTicket(gate, ticket);
      if (who.kind !== 'agent') return { kind: 'refused', reply: notLetIn(who) };
      if (isSentAlong(who.by) && (caller.origin === null || !isOurPage(caller, gate))) {
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

export type LivePorts = { readonly storage: Storage; readonly chance: Chance };

/** For pages without a cookie: the socket then asks with `?ticket=`. */
export function liveOperations({ storage, chance }: LivePorts): readonly Operation[] {
  return [
    operation({
      method: 'post',
      path: '/live-ticket',
      summary: 'A ticket that opens the socket once, as its `ticket`, within a minute.',
      for: 'anyone',
      body: Nothing,
      gives: z.object({ ticket: z.string(), expiresIn: z.number().int() }),
      handle: async ({ agent }) =>
        given({
          ticket: await issueTicket(storage, agent, chance),
          expiresIn: ticketLifeMs / 1000,
        }),
    }),
  ];
}

async function byTicket({ storage, now }: DeskGate, ticket: string): Promise<Who> {
  const agent = await redeemTicket(storage, ticket, now());
  return agent === undefined ? { kind: 'nobody' } : { kind: 'agent', agent, by: 'teams' };
}
