/** What whoever runs the bot can hand out: a link to the desk, a token for a script. */
import { z } from 'zod';
import { roles as knownRoles } from '../../people/agent.js';
import type { Role, Teams } from '../../people/agent.js';
import { issueKey, issueToken } from '../../people/agentSession.js';
import { listTokens, revokeToken, tokenIdLength } from '../../people/deskTokens.js';
import type { DeskToken } from '../../people/deskTokens.js';
import { defaultAgentName, localAgent } from '../../people/localAgent.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';

const Name = z
  .string()
  .trim()
  .min(1, '--name must not be empty.')
  .max(100, '--name must have at most 100 characters.')
  .default(defaultAgentName);

/** Given several times, or with commas between. */
const Listed = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().flatMap((some) => some.split(',')))
  .transform((given) => given.map((one) => one.trim()).filter((one) => one !== ''));

/** `--role author`. Whoever is at the desk is an agent. */
const Roles = Listed.pipe(
  z.array(z.enum(knownRoles, `--role must be ${knownRoles.join(', ')}.`)),
).transform((given): readonly Role[] => [...new Set<Role>(['agent', ...given])]);

/** `--team windows`; left out, or `all`, every team. */
const InTeams = Listed.pipe(
  z.array(z.string().max(80, '--team must be the id of a team.')).max(200),
).transform((given): Teams => (given.length === 0 || given.includes('all') ? 'all' : given));

export const LinkRequest = z.object({ name: Name, role: Roles, team: InTeams });
export const TokenRequest = z.object({
  name: Name,
  role: Roles,
  team: InTeams,
  days: z.coerce
    .number('--days must be a number, for example --days 90.')
    .int('--days must be a whole number, for example --days 90.')
    .min(1, '--days must be at least 1.')
    .max(3650, '--days must be at most 3650.')
    .default(90),
});

export const RevokeRequest = z.object({
  id: z
    .string()
    .trim()
    .length(tokenIdLength, `--revoke wants the ID that --list says, ${tokenIdLength} letters.`),
});

export type Operator = {
  /** Without a role: an agent and no more. */
  readonly deskKey: (request: Holder) => Promise<string>;
  readonly deskToken: (request: Holder & { readonly days: number }) => Promise<string>;
  readonly tokens: () => Promise<readonly DeskToken[]>;
  /** False where there is none of this id. */
  readonly revoke: (id: string) => Promise<boolean>;
};

type Holder = {
  readonly name: string;
  readonly role?: readonly Role[];
  readonly team?: Teams;
};

const dayMs = 24 * 60 * 60 * 1000;

export function operatorOf(storage: Storage, chance: Chance): Operator {
  return {
    deskKey: ({ name, role, team }) => issueKey(storage, localAgent(name, role, team), chance),
    deskToken: ({ name, role, team, days }) =>
      issueToken(storage, localAgent(name, role, team), days * dayMs, chance),
    tokens: () => listTokens(storage, chance.now()),
    revoke: (id) => revokeToken(storage, id),
  };
}

/** The address of the desk's one-time link. */
export function deskLink(address: string, key: string): string {
  return `${address}/desk?key=${key}`;
}
