/**
 * Who may use the desk's API: scripts by a token, the desk page by its cookie. A browser sends a
 * cookie along whoever asks, so cookie requests have to be JSON from a page of ours.
 */
import type { IncomingHttpHeaders } from 'node:http';
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
import { notForYou } from './access.text.js';
import type { Audience, Operation } from './api/operation.js';

export const deskCookie = 'stepladder_desk';

export type DeskGate = {
  readonly storage: Storage;
  readonly origins: OriginSettings;
  readonly now: () => number;
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

/** Lets through who may do this, and no foreign page: reading and changing have rules of their own. */
export function behindGate(gate: DeskGate, operation: Operation): Handler {
  const isRight = operation.method === 'get' ? isOurs : isOursInJson;
  return async (asked) => {
    const who = await whoAsks(gate, asked.headers);
    if (who.kind === 'nobody') return signedOut();
    if (who.by === 'cookie' && !isRight(asked, gate)) return foreign();
    return mayDo(who.agent, operation.for)
      ? operation.answer(asked, who.agent)
      : failure(403, 'Forbidden', notForYou[operation.for]);
  };
}

/** A lead is an agent, too; an author need not be one. */
export function mayDo({ roles }: Pick<Agent, 'roles'>, audience: Audience): boolean {
  if (audience === 'anyone') return true;
  return roles.includes(audience) || (audience === 'agent' && roles.includes('lead'));
}

function isOurs({ caller }: Asked, gate: DeskGate): boolean {
  return isOurPage(caller, gate);
}

function isOursInJson(asked: Asked, gate: DeskGate): boolean {
  const { caller, headers } = asked;
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
  return caller.origin !== null && isJson && isOurs(asked, gate);
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
