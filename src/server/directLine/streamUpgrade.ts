/** Who may open a stream: whoever brings a ticket that is at most a minute old. */
import type { WebSocket } from 'ws';
import { failure } from '../http/reply.js';
import { isAllowedOrigin } from '../http/origins.js';
import type { OriginSettings } from '../http/origins.js';
import type { Admission, Upgrade } from '../sockets/upgrade.js';
import { hasEnded } from '../../people/chatEnd.js';
import { conversationFor } from './conversation.js';
import { notOpen } from './access.js';
import type { Gate } from './access.js';
import { chatOf } from './token.js';
import type { AddressCap } from '../limits/addressCap.js';
import { tooMany } from '../limits/chatLimiter.js';
import { fileLinks } from './fileLinks.js';
import type { Streams } from './streams.js';
import { countIn } from './watermark.js';

const waitMs = 30_000;
const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

export type StreamUpgradePorts = {
  readonly gate: Gate;
  readonly streams: Streams;
  /** For visitors: a whole company of people who are signed in may sit behind one address. */
  readonly socketCap: AddressCap;
};

export function streamUpgrade(
  { gate, streams, socketCap }: StreamUpgradePorts,
  origins: OriginSettings,
): Upgrade {
  return {
    path,
    admit: async ({ caller, url }): Promise<Admission> => {
      if (!isAllowedOrigin(caller, origins)) {
        return refused(failure(403, 'Forbidden', 'This page may not open a stream.'));
      }
      const read = await gate.tokens.read('stream', url.searchParams.get('t') ?? '');
      switch (read.kind) {
        case 'bad':
          return refused(failure(401, 'Unauthorized', 'This is no ticket of ours.'));
        case 'expired':
          return refused(failure(403, 'TokenExpired', 'The ticket has expired.'));
        case 'ok':
          break;
      }
      const { conv, signedIn = false } = read.claims;
      if (path.exec(url.pathname)?.[1] !== encodeURIComponent(conv)) {
        return refused(failure(403, 'Forbidden', 'This ticket belongs to another conversation.'));
      }
      const { address } = caller;
      if (!signedIn && !socketCap.hasRoom(address)) return refused(tooMany(waitMs));
      const found = await conversationFor(gate.storage, read.claims);
      if (found.kind !== 'open') return refused(notOpen(found.kind));
      const count = countIn(url.searchParams.get('watermark'), found.conversation);
      const chat = chatOf(read.claims);
      const isOver = () => hasEnded(gate.storage.db, chat);
      return {
        kind: 'admitted',
        opened: (socket) => {
          if (!signedIn && !isIn(socket, address, socketCap)) return;
          const showFiles = fileLinks(gate.tokens, read.claims, caller);
          streams.open(socket, { conversationId: conv, chat, count, isOver, showFiles });
        },
      };
    },
  };
}

/** The last places go to those who get there first. 1013: try again later. */
function isIn(socket: WebSocket, address: string, cap: AddressCap): boolean {
  if (!cap.enter(address)) {
    socket.close(1013);
    return false;
  }
  socket.once('close', () => {
    cap.leave(address);
  });
  return true;
}

function refused(reply: ReturnType<typeof failure>): Admission {
  return { kind: 'refused', reply };
}
