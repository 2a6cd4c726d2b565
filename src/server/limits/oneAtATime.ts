/** Uploads are held in memory until they are checked: one of a person, and a few of all. */
import type { Inside } from '../directLine/access.js';
import { tooMany } from './chatLimiter.js';

const most = 8;
const waitMs = 2000;

export function oneAtATime(inside: Inside): Inside {
  const busy = new Set<string>();
  return async (asked, entered) => {
    const { user } = entered.claims;
    if (busy.has(user) || busy.size >= most) return tooMany(waitMs);
    busy.add(user);
    try {
      return await inside(asked, entered);
    } finally {
      busy.delete(user);
    }
  };
}
