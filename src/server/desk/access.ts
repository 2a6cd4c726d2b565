/**
 * Who may use the desk's API: scripts by a token, the desk page by its cookie or by what the company's
 * proxy says. A browser sends a cookie along whoever asks, and the proxy says it of every request: so
 * these have to come from a page of ours, and in JSON where they change something.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Agent } from '../../people/agent.js';
import { agentOf } from '../../people/agentRoles.js';
import type { RoleSettings, SignedIn } from '../../people/agentRoles.js';
import { holderBy } from '../../people/agentSession.js';
import { fromAccount } from '../../people/claims.js';
import type { Storage } from '../../storage/storage.js';
import type { Caller } from '../http/caller.js';
import { cookieOf } from '../http/cookie.js';
import { isOwnOrigin } from '../http/origins.js';
import type { OriginSettings } from '../http/origins.js';
import { failure } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import { noRole, notForYou } from './access.text.js';
import type { Audience, Operation } from './api/operation.js';

export const deskCookie = 'stepladder_desk';

export type DeskGate = {
  readonly storage: Storage;
  readonly origins: OriginSettings;
  /** Read at each request: who loses a role there has lost it. */
  readonly roles: RoleSettings;
  readonly now: () => number;
};

export type Way = 'cookie' | 'token' | 'proxy';

export type Who =
  | { readonly kind: 'agent'; readonly agent: Agent; readonly by: Way }
  /** Signed in, but nobody has given them a role here. */
  | { readonly kind: 'noRole'; readonly name: string }
  | { readonly kind: 'nobody' };

export async function whoAsks(
  gate: DeskGate,
  { headers, caller }: Pick<Asked, 'headers' | 'caller'>,
): Promise<Who> {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token !== undefined) return (await heldBy(gate, 'token', token)) ?? nobody;
  const cookie = cookieOf(headers, deskCookie);
  const known = cookie === null ? null : await heldBy(gate, 'cookie', cookie);
  if (known !== null) return known;
  return caller.identity === null ? nobody : inRole(gate, fromAccount(caller.identity), 'proxy');
}

const nobody: Who = { kind: 'nobody' };

async function heldBy(gate: DeskGate, by: 'cookie' | 'token', secret: string): Promise<Who | null> {
  const kind = by === 'cookie' ? 'agent' : 'token';
  const holder = await holderBy(gate.storage, kind, secret, gate.now());
  if (holder === undefined) return null;
  return holder.kind === 'known'
    ? { kind: 'agent', agent: holder.agent, by }
    : inRole(gate, holder.signedIn, by);
}

function inRole({ roles }: DeskGate, signedIn: SignedIn, by: Way): Who {
  const agent = agentOf(signedIn, roles);
  return agent ? { kind: 'agent', agent, by } : { kind: 'noRole', name: signedIn.name };
}

/** Lets through who may do this, and no foreign page: reading and changing have rules of their own. */
export function behindGate(gate: DeskGate, operation: Operation): Handler {
  const isRight = operation.method === 'get' ? isOurs : isOursInJson;
  return async (asked) => {
    const who = await whoAsks(gate, asked);
    if (who.kind !== 'agent') return notLetIn(who);
    if (who.by !== 'token' && !isRight(asked, gate)) return foreign();
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

/** A page elsewhere that only leads here sends no Origin; browsers say so in a header of their own. */
function isOurs({ caller, headers }: Asked, gate: DeskGate): boolean {
  return isOurPage(caller, gate) && !isLedFromElsewhere(headers);
}

export function isLedFromElsewhere(headers: IncomingHttpHeaders): boolean {
  return ['cross-site', 'same-site'].includes(headers['sec-fetch-site']?.toString() ?? '');
}

function isOursInJson(asked: Asked, gate: DeskGate): boolean {
  const { caller, headers } = asked;
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
  return caller.origin !== null && isJson && isOurs(asked, gate);
}

export function isOurPage(caller: Caller, gate: DeskGate): boolean {
  return isOwnOrigin(caller, gate.origins);
}

export function notLetIn({ kind }: Exclude<Who, { readonly kind: 'agent' }>): Reply {
  return kind === 'nobody'
    ? failure(401, 'Unauthorized', 'Please sign in to the desk.')
    : failure(403, 'Forbidden', noRole);
}

export function foreign(): Reply {
  return failure(403, 'Forbidden', 'Only the desk page may do this with its cookie, and in JSON.');
}
