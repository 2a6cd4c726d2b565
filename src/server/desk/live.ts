/** `/desk/api/live`: tells desk pages which case has changed; they ask for the rest themselves. */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { issueTicket, redeemTicket, ticketLifeMs } from '../../people/deskTicket.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import { failure } from '../http/reply.js';
import type { Admission, Upgrade, UpgradeAsked } from '../sockets/upgrade.js';
import type { DeskChanges } from '../../desk/changes.js';
import type { Sign } from '../../desk/presence.js';
import type { DeskSettings } from '../../desk/settings/deskSettings.js';
import { isOwn } from '../../desk/teams.js';
import type { Agent } from '../../people/agent.js';
import { foreign, isOurPage, isSentAlong, mayDo, notLetIn, signOf, whoAsks } from './access.js';
import { notForYou } from './access.text.js';
import type { CheckAgain } from './checkAgain.js';
import type { DeskGate, Who } from './access.js';
import { given, Nothing, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';

/** Who reads that slowly is better off asking anew. */
const maxBufferedBytes = 64 * 1024;

export type LiveSockets = {
  readonly add: (socket: WebSocket, agent: Agent) => void;
  /** To the pages of some agents. */
  readonly send: (isFor: (agent: Agent) => boolean, frame: object) => void;
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
    send: (isFor, frame) => {
      for (const [socket, agent] of sockets) {
        if (isFor(agent)) sendTo(socket, JSON.stringify(frame));
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

export function liveUpgrade(gate: DeskGate, live: LiveSockets, checkAgain: CheckAgain): Upgrade {
  return {
    path: /^\/desk\/api\/live$/,
    admit: async ({ caller, headers, url }): Promise<Admission> => {
      const ticket = url.searchParams.get('ticket');
      const who =
        ticket === null ? await whoAsks(gate, { caller, headers }) : await byTicket(gate, ticket);
      if (who.kind !== 'agent') return { kind: 'refused', reply: notLetIn(who) };
      if (!mayDo(who.agent, 'agent')) {
        return { kind: 'refused', reply: failure(403, 'Forbidden', notForYou.agent) };
      }
      if (isSentAlong(who.by) && (caller.origin === null || !isOurPage(caller, gate))) {
        return { kind: 'refused', reply: foreign() };
      }
      return {
        kind: 'admitted',
        opened: (socket) => {
          live.add(socket, who.agent);
          staysSeen(gate, socket, who.agent, signOf(who.by));
          const admitted = { ...who, since: gate.now() };
          checkAgain(socket, () => stillLetIn(gate, admitted, { caller, headers, url }));
        },
      };
    },
  };
}

/** As long as the token lives with which Teams' page got its ticket. */
const ticketSocketLifeMs = 60 * 60 * 1000;

/**
 * Is this still the agent who was let in, with the same teams? A ticket can't be asked again: after
 * an hour Teams' page comes back with a new one.
 */
async function stillLetIn(
  gate: DeskGate,
  before: Extract<Who, { kind: 'agent' }> & { readonly since: number },
  asked: UpgradeAsked,
): Promise<boolean> {
  if (asked.url.searchParams.has('ticket')) return gate.now() - before.since < ticketSocketLifeMs;
  const now = await whoAsks(gate, asked);
  return (
    now.kind === 'agent' &&
    mayDo(now.agent, 'agent') &&
    now.agent.id === before.agent.id &&
    JSON.stringify(now.agent.teams) === JSON.stringify(before.agent.teams)
  );
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
