/** Who may open a stream: whoever brings a ticket that is at most a minute old. */
import { failure } from '../http/reply.js';
import { isAllowedOrigin } from '../http/origins.js';
import type { OriginSettings } from '../http/origins.js';
import type { Admission, Upgrade } from '../sockets/upgrade.js';
import { conversationBy } from './conversation.js';
import type { Gate } from './access.js';
import { fileLinks } from './fileLinks.js';
import type { Streams } from './streams.js';
import { watermarkOf } from './watermark.js';

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

export function streamUpgrade(gate: Gate, streams: Streams, origins: OriginSettings): Upgrade {
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
      const { conv } = read.claims;
      if (path.exec(url.pathname)?.[1] !== encodeURIComponent(conv)) {
        return refused(failure(403, 'Forbidden', 'This ticket belongs to another conversation.'));
      }
      const conversation = await conversationBy(gate.storage, conv);
      if (!conversation) return refused(failure(404, 'NotFound', 'Unknown conversation.'));
      const watermark = watermarkOf(url.searchParams.get('watermark'), conversation.head);
      return {
        kind: 'admitted',
        opened: (socket) => {
          const showFiles = fileLinks(gate.tokens, read.claims, caller);
          streams.open(socket, { conversationId: conv, watermark, showFiles });
        },
      };
    },
  };
}

function refused(reply: ReturnType<typeof failure>): Admission {
  return { kind: 'refused', reply };
}
