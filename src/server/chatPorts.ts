/** What the chat's addresses share: the tokens, who is there, and how much of it one may use. */
import { createStreams, type Streams } from './directLine/streams.js';
import { createTokens } from './directLine/token.js';
import type { Gate } from './directLine/access.js';
import { createAddressCap, type AddressCap } from './limits/addressCap.js';
import { createChatLimiter, type ChatLimiter } from './limits/chatLimiter.js';
import { hostTokens, type ReadHostToken } from './people/hostToken.js';
import type { ServerPorts } from './ports.js';

export type ChatParts = {
  readonly gate: Gate;
  readonly streams: Streams;
  readonly socketCap: AddressCap;
  readonly limiter: ChatLimiter;
  readonly readHostToken: ReadHostToken;
};

export type ChatPorts = ServerPorts & ChatParts;

export function chatParts(ports: ServerPorts): ChatParts {
  const { config, storage, chance, directLine, log } = ports;
  const { hostTokens: settings, joinByUpn, limits } = config.chat;
  return {
    gate: { tokens: createTokens(ports.tokenSecret, chance.now), storage },
    streams: createStreams({ directLine, log }),
    socketCap: createAddressCap(limits.socketsPerAddress),
    limiter: createChatLimiter(limits),
    readHostToken: hostTokens({ settings, joinByUpn, now: chance.now }),
  };
}
