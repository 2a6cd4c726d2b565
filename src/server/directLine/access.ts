/**
 * Who may do what on Direct Line: a token, and the one conversation in it. The status codes matter:
 * clients take every 403 for an expired token, and only that (directline rules in docs).
 */
import type { Storage } from '../../storage/storage.js';
import { failure } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import { conversationFor } from './conversation.js';
import type { Conversation } from './conversation.js';
import type { Claims, Tokens } from './token.js';

/** What a handler behind a token knows for sure. */
export type Entered = { readonly claims: Claims; readonly conversation: Conversation };

export type Inside = (asked: Asked, entered: Entered) => Reply | Promise<Reply>;

export type Gate = { readonly tokens: Tokens; readonly storage: Storage };

/** Lets `inside` answer only for a good token of the conversation in the address. */
export function behindToken(gate: Gate, inside: Inside): Handler {
  return async (asked) => {
    const claims = await claimsOf(gate.tokens, asked.headers.authorization);
    if ('status' in claims) return claims;
    const { id } = asked.params;
    if (id !== undefined && id !== claims.conv) {
      return failure(403, 'Forbidden', 'This token belongs to another conversation.');
    }
    const read = await conversationFor(gate.storage, claims);
    return read.kind === 'open'
      ? inside(asked, { claims, conversation: read.conversation })
      : notOpen(read.kind);
  };
}

/** To clients a token that has been signed out is one that has expired. */
export function notOpen(kind: 'signedOut' | 'gone'): Reply {
  return kind === 'signedOut'
    ? failure(403, 'TokenExpired', 'Somebody has signed out here: the token is not good any more.')
    : failure(404, 'NotFound', 'This conversation does not exist any more.');
}

async function claimsOf(
  tokens: Tokens,
  authorization: string | undefined,
): Promise<Claims | Reply> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return failure(401, 'Unauthorized', 'A token is needed.');
  const read = await tokens.read('token', token);
  switch (read.kind) {
    case 'ok':
      return read.claims;
    case 'expired':
      return failure(403, 'TokenExpired', 'The token has expired.');
    case 'bad':
      return failure(401, 'Unauthorized', 'This is no token of ours.');
  }
}
