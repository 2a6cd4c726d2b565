/**
 * A ticket for the desk's socket: a browser can set no header there, and what stands in an address
 * is written down in many places. So it opens one socket, within a minute, and is worth nothing then.
 */
import type { Storage } from '../storage/storage.js';
import { Agent } from './agent.js';
import { openSession, spendSession } from './session.js';
import type { Chance } from './session.js';

export const ticketLifeMs = 60 * 1000;

export async function issueTicket(storage: Storage, agent: Agent, chance: Chance): Promise<string> {
  const secret = chance.newSecret();
  const session = { secret, kind: 'ticket', lifeMs: ticketLifeMs } as const;
  const subject = JSON.stringify(agent);
  await storage.write((trx) => openSession(trx, { ...session, subject }, chance.now()));
  return secret;
}

/** undefined where it is unknown, used or too old. */
export function redeemTicket(
  storage: Storage,
  ticket: string,
  now: number,
): Promise<Agent | undefined> {
  return storage.write(async (trx) => {
    const subject = await spendSession(trx, 'ticket', ticket, now);
    return subject === null ? undefined : Agent.parse(JSON.parse(subject));
  });
}
