/**
 * Who may use the desk's API: scripts by a token, the desk page by its cookie. A browser sends a
 * cookie along whoever asks, so cookie requests have to be JSON from a page of ours.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Presence, Sign } from '../../desk/presence.js';
import type { Agent } from '../../people/agent.js';
import { agentBy } from '../../people/agentSession.js';
import type { Storage } from '../../storage/storage.js';
import type { Caller } from '../http/caller.js';
import { cookieOf } from '../http/cookie.js';
import { isOwnOrigin } from '../http/origins.js';
import type { OriginSettings } from '../http/origins.js';
import { failure } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';

export const deskCookie = 'stepladder_desk';

export type DeskGate = {
  readonly storage: Storage;
  readonly origins: OriginSettings;
  readonly now: () => number;
  /** Whoever asks is there: see src/desk/presence.ts. */
  readonly seen: Presence['seen'];
};

export type Who =
  | { readonly kind: 'agent'; readonly agent: Agent; readonly by: 'cookie' | 'token' }
  | { readonly kind: 'nobody' };

export async function whoAsks(gate: DeskGate, headers: IncomingHttpHeaders): Promise<Who> {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const cookie = cookieOf(headers, deskCookie);
  const by = token === undefined ? 'cookie' : 'token';
  const secret = token ?? cookie;
  if (secret === null) return { kind: 'nobody' };
  const kind = by === 'cookie' ? 'agent' : 'token';
  const agent = await agentBy(gate.storage, kind, secret, gate.now());
  return agent ? { kind: 'agent', agent, by } : { kind: 'nobody' };
}

export type ForAgent = (asked: Asked, agent: Agent) => Reply | Promise<Reply>;

export function reading(gate: DeskGate, inside: ForAgent): Handler {
  return forAgents(gate, inside, () => true);
}

/** For whatever changes something. */
export function changing(gate: DeskGate, inside: ForAgent): Handler {
  return forAgents(
    gate,
    inside,
    ({ headers, caller }) =>
      caller.origin !== null && /^application\/json\b/i.test(headers['content-type'] ?? ''),
  );
}

function forAgents(gate: DeskGate, inside: ForAgent, isRight: (asked: Asked) => boolean): Handler {
  return async (asked) => {
    const who = await whoAsks(gate, asked.headers);
    if (who.kind === 'nobody') return signedOut();
    if (who.by === 'cookie' && !(isOurPage(asked.caller, gate) && isRight(asked))) return foreign();
    void gate.seen(who.agent, signOf(who.by));
    return inside(asked, who.agent);
  };
}

/** A script's actions count when the desk carries them out. */
export function signOf(by: 'cookie' | 'token'): Sign {
  return by === 'cookie' ? 'there' : 'reads';
}

export function isOurPage(caller: Caller, gate: DeskGate): boolean {
  return isOwnOrigin(caller, gate.origins);
}

export function signedOut(): Reply {
  return failure(401, 'Unauthorized', 'Please sign in to the desk.');
}

export function foreign(): Reply {
  return failure(403, 'Forbidden', 'Only the desk page may do this with its cookie, and in JSON.');
}
