/** The parts of Direct Line that are answered, but with "no" or with very little. */
import { failure, json } from '../http/reply.js';
import type { Handler } from '../http/route.js';
import type { Inside } from './access.js';

/** There is no secret that could make tokens, and a token may not make another. */
export function generateToken(): Handler {
  return (asked) =>
    asked.headers.authorization === undefined
      ? failure(401, 'Unauthorized', 'A secret is needed.')
      : failure(403, 'Forbidden', 'Tokens come from /webchat/session.');
}

/** What has been said stays as it was said: the real service knows no other way, either. */
export function unchangeable(): Inside {
  return () => {
    const reply = failure(405, 'BadArgument', 'A client can’t change or delete an activity.');
    return { ...reply, headers: { ...reply.headers, Allow: 'OPTIONS' } };
  };
}

/** Web Chat asks for it before it shows a sign-in card; a failure would mean the same to it. */
export function sessionId(newId: () => string): Inside {
  return () => json(200, { sessionId: newId() });
}
