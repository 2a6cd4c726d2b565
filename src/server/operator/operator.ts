/** What whoever runs the bot can hand out: a link to the desk, a token for a script. */
import { z } from 'zod';
import { roles as knownRoles } from '../../people/agent.js';
import type { Role } from '../../people/agent.js';
import { issueKey, issueToken } from '../../people/agentSession.js';
import { defaultAgentName, localAgent } from '../../people/localAgent.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';

const Name = z
  .string()
  .trim()
  .min(1, '--name must not be empty.')
  .max(100, '--name must have at most 100 characters.')
  .default(defaultAgentName);

/** `--role author`, several times or with commas between. Whoever is at the desk is an agent. */
const Roles = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().flatMap((some) => some.split(',')))
  .transform((given) => given.map((one) => one.trim()).filter((one) => one !== ''))
  .pipe(z.array(z.enum(knownRoles, `--role must be ${knownRoles.join(', ')}.`)))
  .transform((given): readonly Role[] => [...new Set<Role>(['agent', ...given])]);

export const LinkRequest = z.object({ name: Name, role: Roles });
export const TokenRequest = z.object({
  name: Name,
  role: Roles,
  days: z.coerce
    .number('--days must be a number, for example --days 90.')
    .int('--days must be a whole number, for example --days 90.')
    .min(1, '--days must be at least 1.')
    .max(3650, '--days must be at most 3650.')
    .default(90),
});

export type Operator = {
  /** Without a role: an agent and no more. */
  readonly deskKey: (request: Holder) => Promise<string>;
  readonly deskToken: (request: Holder & { readonly days: number }) => Promise<string>;
};

type Holder = { readonly name: string; readonly role?: readonly Role[] };

const dayMs = 24 * 60 * 60 * 1000;

export function operatorOf(storage: Storage, chance: Chance): Operator {
  return {
    deskKey: ({ name, role }) => issueKey(storage, localAgent(name, role), chance),
    deskToken: ({ name, role, days }) =>
      issueToken(storage, localAgent(name, role), days * dayMs, chance),
  };
}

/** The address of the desk's one-time link. */
export function deskLink(address: string, key: string): string {
  return `${address}/desk?key=${key}`;
}
