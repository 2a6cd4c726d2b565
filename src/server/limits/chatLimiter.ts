/**
 * How much of the chat one person and one address may use. Counted in this process alone: of
 * several processes each allows as much. Only what is sent is counted: a client that polls stops
 * for ever at a 429, and a refused preflight looks to a page like a dead network.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ChatLimits } from '../../chatConfig.js';
import type { Caller } from '../http/caller.js';
import { failure, type Reply } from '../http/reply.js';
import { addressKey } from './addressKey.js';

export type Sender = {
  /** Counted per person only: a whole company may sit behind one address. */
  readonly signedIn: boolean;
  /** Names the person, or the visitor's browser; null for somebody new. */
  readonly id: string | null;
};

export type ChatLimiter = {
  /** null: go on. Programs on this machine itself are not counted. */
  readonly take: (caller: Caller, sender: Sender) => Promise<Reply | null>;
};

export function createChatLimiter(limits: ChatLimits): ChatLimiter {
  const persons = perMinute(limits.personPerMinute);
  const addresses = perMinute(limits.visitorsPerMinute);
  return {
    take: async (caller, { signedIn, id }) => {
      if (caller.local) return null;
      const ofPerson = id === null ? null : await used(persons, id);
      const ofAddress = signedIn ? null : await used(addresses, addressKey(caller.address));
      return ofPerson ?? ofAddress;
    },
  };
}

function perMinute(points: number): RateLimiterMemory | null {
  return points === 0 ? null : new RateLimiterMemory({ points, duration: 60 });
}

async function used(limiter: RateLimiterMemory | null, key: string): Promise<Reply | null> {
  if (limiter === null) return null;
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return tooMany(error.msBeforeNext);
    throw error;
  }
}

export function tooMany(waitMs: number): Reply {
  const reply = failure(429, 'TooManyRequests', 'That was a lot at once. Please wait a moment.');
  const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)));
  return { ...reply, headers: { ...reply.headers, 'Retry-After': seconds } };
}
