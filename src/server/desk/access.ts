/**
 * Who may use the desk's API: scripts by a token, the desk page by its cookie or by what the company's
 * proxy says. A browser sends a cookie along whoever asks, and the proxy says it of every request: so
 * these have to come from a page of ours, and in JSON where they change something.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Presence, Sign } from '../../desk/presence.js';
import type { Agent } from '../../people/agent.js';
import { agentOf } from '../../people/agentRoles.js';
import type { RoleSettings, SignedIn } from '../../people/agentRoles.js';
import { holderBy } from '../../people/agentSession.js';
import { noteUse } from '../../people/deskTokens.js';
import { fromAccount, fromClaims } from '../../people/claims.js';
import type { CheckToken } from '../../people/teamsToken.js';
import type { Storage } from '../../storage/storage.js';
import type { Caller } from '../http/caller.js';
import { cookieOf } from '../http/cookie.js';
import { isOwnOrigin } from '../http/origins.js';
import type { OriginSettings } from '../http/origins.js';
import { failure, signInUnavailable } from '../http/reply.js';
import type { Reply } from '../http/reply.js';
import type { Asked, Handler } from '../http/route.js';
import { bearerOf, isSignedToken } from '../signIn/bearer.js';
import { noteLook } from './noteLook.js';
import { noRole, notForYou } from './access.text.js';
import type { Audience, Operation } from './api/operation.js';

export const deskCookie = 'stepladder_desk';

export type DeskGate = {
  readonly storage: Storage;
  readonly origins: OriginSettings;
  /** Read at each request: who loses a role there has lost it. */
  readonly roles: RoleSettings;
  readonly now: () => number;
  /** Whoever asks is there: see src/desk/presence.ts. */
  readonly seen: Presence['seen'];
  /** null: nobody comes by Teams. */
  readonly teams: CheckToken | null;
};

/** 'teams': the page inside Teams, by a token of Entra's or a ticket for its socket. */
export type Way = 'cookie' | 'token' | 'proxy' | 'teams';

export type Who =
  | { readonly kind: 'agent'; readonly agent: Agent; readonly by: Way }
  /** Signed in, but nobody has given them a role here. */
  | { readonly kind: 'noRole'; readonly name: string }
  | { readonly kind: 'nobody' }
  /** Who it is can't be found out at the moment. */
  | { readonly kind: 'unavailable' };

export async function whoAsks(
  gate: DeskGate,
  { headers, caller }: Pick<Asked, 'headers' | 'caller'>,
): Promise<Who> {
  const token = bearerOf(headers);
  if (token !== null && gate.teams !== null && isSignedToken(token)) {
    return byTeams(gate, gate.teams, token);
  }
  if (token !== null) return (await byToken(gate, token)) ?? nobody;
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

/** What was not noted is noted with the next request. */
async function byToken(gate: DeskGate, token: string): Promise<Who | null> {
  const who = await heldBy(gate, 'token', token);
  if (who !== null) await noteUse(gate.storage, token, gate.now()).catch(() => undefined);
  return who;
}

async function byTeams(gate: DeskGate, check: CheckToken, token: string): Promise<Who> {
  const checked = await check(token);
  switch (checked.kind) {
    case 'person': {
      const signedIn = fromClaims(checked.claims);
      return signedIn === null ? nobody : inRole(gate, signedIn, 'teams');
    }
    case 'refused':
      return nobody;
    case 'unavailable':
      return checked;
  }
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
    if (isSentAlong(who.by) && !isRight(asked, gate)) return foreign();
    void gate.seen(who.agent, signOf(who.by));
    if (!mayDo(who.agent, operation.for)) {
      return failure(403, 'Forbidden', notForYou[operation.for]);
    }
    const reply = await operation.answer(asked, who.agent);
    if (reply.status < 400) await noteLook(gate, operation, asked, who);
    return reply;
  };
}

/** A script's actions count when the desk carries them out. */
export function signOf(by: Way): Sign {
  return by === 'token' ? 'reads' : 'there';
}

/** By the browser or the proxy, whatever page asks. */
export function isSentAlong(by: Way): boolean {
  return by === 'cookie' || by === 'proxy';
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
  switch (kind) {
    case 'nobody':
      return failure(401, 'Unauthorized', 'Please sign in to the desk.');
    case 'noRole':
      return failure(403, 'Forbidden', noRole);
    case 'unavailable':
      return signInUnavailable();
  }
}

export function foreign(): Reply {
  return failure(403, 'Forbidden', 'Only the desk page may do this with its cookie, and in JSON.');
}
