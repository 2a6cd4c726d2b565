/** For what is sent: only so much of it, see limits/chatLimiter.ts. */
import type { ChatLimiter } from '../limits/chatLimiter.js';
import type { Inside } from './access.js';

export function limited(limiter: ChatLimiter, inside: Inside): Inside {
  return async (asked, entered) => {
    const { user, signedIn = false } = entered.claims;
    const refusal = await limiter.take(asked.caller, { signedIn, id: user });
    return refusal ?? inside(asked, entered);
  };
}
