/**
 * How agents get in: a one-time key in a link becomes a session in a cookie; scripts carry a token.
 * All three are rows of `sessions`, by hash, with the agent as their subject.
 */
import type { Storage } from '../storage/storage.js';
import { Agent } from './agent.js';
import { hashOf } from './secret.js';
import { openSession } from './session.js';
import type { Chance } from './session.js';

export const keyLifeMs = 10 * 60 * 1000;
/** A working day. */
export const agentSessionLifeMs = 12 * 60 * 60 * 1000;

/** The key for `/desk?key=`. */
export function issueKey(storage: Storage, agent: Agent, chance: Chance): Promise<string> {
  return issue(storage, { kind: 'key', agent, lifeMs: keyLifeMs }, chance);
}

/** The token for `Authorization: Bearer`. */
export function issueToken(
  storage: Storage,
  agent: Agent,
  lifeMs: number,
  chance: Chance,
): Promise<string> {
  return issue(storage, { kind: 'token', agent, lifeMs }, chance);
}

/** The cookie's secret; undefined where the key is unknown, used or too old. */
export function redeemKey(
  storage: Storage,
  key: string,
  chance: Chance,
): Promise<string | undefined> {
  return storage.write(async (trx) => {
    const now = chance.now();
    const used = await trx
      .deleteFrom('sessions')
      .where('hash', '=', hashOf(key))
      .where('kind', '=', 'key')
      .returning(['subject', 'expires_at'])
      .executeTakeFirst();
    if (!used || used.expires_at <= now) return undefined;
    const secret = chance.newSecret();
    const { subject } = used;
    await openSession(trx, { secret, kind: 'agent', subject, lifeMs: agentSessionLifeMs }, now);
    return secret;
  });
}

/** Whose cookie or token this is; a cookie's secret is no token, nor the reverse. */
export async function agentBy(
  storage: Storage,
  kind: 'agent' | 'token',
  secret: string,
  now: number,
): Promise<Agent | undefined> {
  const session = await storage.db
    .selectFrom('sessions')
    .select('subject')
    .where('hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return session && Agent.parse(JSON.parse(session.subject));
}

type Issued = { readonly kind: 'key' | 'token'; readonly agent: Agent; readonly lifeMs: number };

async function issue(storage: Storage, issued: Issued, chance: Chance): Promise<string> {
  const secret = chance.newSecret();
  const { kind, lifeMs } = issued;
  const subject = JSON.stringify(issued.agent);
  await storage.write((trx) => openSession(trx, { secret, kind, subject, lifeMs }, chance.now()));
  return secret;
}
