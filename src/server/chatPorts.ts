/** What the chat's addresses share: the tokens, who is there, and how much of it one may use. */
import { azureLine } from './azureLine/azureLine.js';
import { createRoom, usualMostBytes } from './directLine/room.js';
import { createStreams, type Streams } from './directLine/streams.js';
import { createTokens } from './directLine/token.js';
import type { Gate } from './directLine/access.js';
import { createAddressCap, type AddressCap } from './limits/addressCap.js';
import { createChatLimiter, type ChatLimiter } from './limits/chatLimiter.js';
import { hostTokens, type ReadHostToken } from './people/hostToken.js';
import type { ServerPorts } from './ports.js';
import type { LinePorts } from './webchat/openLine.js';

export type ChatParts = {
  readonly gate: Gate;
  readonly streams: Streams;
  readonly socketCap: AddressCap;
  readonly limiter: ChatLimiter;
  readonly readHostToken: ReadHostToken;
  readonly azure: LinePorts['azure'];
};

export type ChatPorts = ServerPorts &
  ChatParts & {
    /** The agent who holds the chat is told. */
    readonly personTypes: (conversationId: string) => void;
  };

export function chatParts(ports: ServerPorts): ChatParts {
  const { config, storage, chance, directLine, log } = ports;
  const { hostTokens: settings, joinByUpn, limits, azureLine: azure } = config.chat;
  return {
    gate: { tokens: createTokens(ports.tokenSecret, chance.now), storage },
    streams: createStreams({ directLine, log, room: createRoom(usualMostBytes) }),
    socketCap: createAddressCap(limits.socketsPerAddress),
    limiter: createChatLimiter(limits),
    azure: azure && { line: azureLine(azure), domain: azure.domain },
    readHostToken: hostTokens({ settings, joinByUpn, now: chance.now }),
  };
}
