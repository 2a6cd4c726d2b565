/** What whoever runs the bot can hand out: a link to the desk, a token for a script. */
import { z } from 'zod';
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

export const LinkRequest = z.object({ name: Name });
export const TokenRequest = z.object({
  name: Name,
  days: z.coerce
    .number('--days must be a number, for example --days 90.')
    .int('--days must be a whole number, for example --days 90.')
    .min(1, '--days must be at least 1.')
    .max(3650, '--days must be at most 3650.')
    .default(90),
});

export type Operator = {
  readonly deskKey: (request: z.infer<typeof LinkRequest>) => Promise<string>;
  readonly deskToken: (request: z.infer<typeof TokenRequest>) => Promise<string>;
};

const dayMs = 24 * 60 * 60 * 1000;

export function operatorOf(storage: Storage, chance: Chance): Operator {
  return {
    deskKey: ({ name }) => issueKey(storage, localAgent(name), chance),
    deskToken: ({ name, days }) => issueToken(storage, localAgent(name), days * dayMs, chance),
  };
}

/** The address of the desk's one-time link. */
export function deskLink(address: string, key: string): string {
  return `${address}/desk?key=${key}`;
}
