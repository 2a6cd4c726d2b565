/**
 * Who may do what at the desk: somebody whom a sign-in service, the company's proxy or Teams vouches
 * for, held against the desk's settings. Pure. Whoever lets agents in asks this, so that one human
 * being is the same agent on the desk page, in a Teams tab and in a channel:
 *
 *     agentOf(signedIn, deskSettings) -> Agent, or null for who has no role
 *
 * A `SignedIn` is made by `fromClaims` (a verified token), `fromAccount` (the proxy's header) or, for
 * a Teams user without a token, as `{ identity: entraIdentity(tid, oid), ... , groups: [] }`.
 */
import type { Agent, Role, Teams } from './agent.js';
import type { Identity } from './identity.js';
import { hashOf } from './secret.js';

/** Somebody as whoever vouches for them says; roles are looked up anew at each request. */
export type SignedIn = {
  readonly identity: Identity;
  /** For display. */
  readonly name: string;
  /**
   * By what the desk's file may call them: `tid/oid`, `DOMAIN\name`, a user principal name, a
   * token's subject. Never a mail address or a display name: people can choose those.
   */
  readonly accounts: readonly string[];
  /** Ids or names of groups and of the application's roles. */
  readonly groups: readonly string[];
  /** Roles that the sign-in service gives itself, as app roles called agent, lead and author. */
  readonly roles: readonly Role[];
};

/** As much of the desk's settings as is needed. */
export type RoleSettings = {
  readonly people: readonly (Rights & { readonly user: string; readonly name: string | null })[];
  readonly groups: readonly (Rights & { readonly group: string })[];
};

type Rights = { readonly roles: readonly Role[]; readonly teams: Teams };

/**
 * Somebody's own line in the file counts alone, so that it can also give less than their groups do;
 * then all their groups together; then what the sign-in service says itself, for every team.
 */
export function agentOf(signedIn: SignedIn, settings: RoleSettings): Agent | null {
  const own = settings.people.find(({ user }) => isOneOf(user, signedIn.accounts));
  const groups = settings.groups.filter(({ group }) => isOneOf(group, signedIn.groups));
  const said: Rights = { roles: signedIn.roles, teams: 'all' };
  const rights = own ? [own] : groups.length > 0 ? groups : [said];
  const roles = withAgent(rights.flatMap((each) => each.roles));
  if (roles.length === 0) return null;
  return {
    id: agentId(signedIn.identity),
    name: (own?.name ?? signedIn.name).slice(0, maxNameLength),
    roles,
    teams: allTeams(rights.map(({ teams }) => teams)),
  };
}

/** Says nothing about who it is: the person in the chat sees it. */
export function agentId({ issuer, subject }: Identity): string {
  return `agent-${hashOf(`${issuer}\n${subject}`).slice(0, 24)}`;
}

const maxNameLength = 200;

/** A lead is an agent, too. */
function withAgent(roles: readonly Role[]): readonly Role[] {
  const all = new Set(roles);
  if (all.has('lead')) all.add('agent');
  return [...all].toSorted();
}

function allTeams(some: readonly Teams[]): Teams {
  const named = some.filter((teams) => teams !== 'all');
  return named.length < some.length ? 'all' : [...new Set(named.flat())];
}

/** People write both cases; directories do not tell them apart. */
function isOneOf(name: string, names: readonly string[]): boolean {
  const known = plain(name);
  return names.some((each) => plain(each) === known);
}

function plain(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
