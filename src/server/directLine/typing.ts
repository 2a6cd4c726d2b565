/** Somebody is typing: true for a moment, so it is shown on open sockets and kept nowhere. */
import type { ClientActivity } from '../../bot/directLine/clientActivity.js';
import type { Chance } from '../../people/session.js';
import type { Claims } from './token.js';

/** With the client's own `channelData`: until it sees that again, its sending is not finished. */
export function typingOf({ channelData }: ClientActivity, { conv, user }: Claims, chance: Chance) {
  return {
    type: 'typing',
    id: `${conv}|typing-${chance.newId()}`,
    timestamp: new Date(chance.now()).toISOString(),
    channelId: 'directline',
    conversation: { id: conv },
    from: { id: user, role: 'user' },
    ...(channelData === undefined ? {} : { channelData }),
  };
}
