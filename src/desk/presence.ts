/** When agents gave their last sign of life: kept for every process, to the minute. */
import type { z } from 'zod';
import { Agent } from '../people/agent.js';
import type { Teams } from '../people/agent.js';
import type { Storage, Transact } from '../storage/storage.js';

/** A script that only reads is alive, but puts nobody on duty. */
export type Sign = 'reads' | 'there';

export type Presence = {
  /** Never rejects, and nobody need wait for it. */
  readonly seen: (agent: Agent, sign: Sign) => Promise<void>;
};

export type PresencePorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly log: { error(fields: object, message: string): void };
};

/** Signs in between are not written. */
export const presenceStepMs = 60_000;

export function createPresence({ storage, now, log }: PresencePorts): Presence {
  const written = new Map<string, number>();
  return {
    async seen(agent, sign) {
      const key = `${sign} ${agent.id}`;
      const at = now();
      if (at - (written.get(key) ?? -Infinity) < presenceStepMs) return;
      written.set(key, at);
      try {
        await storage.write((trx) => keepSeen(trx, agent, sign, at));
      } catch (error) {
        written.delete(key);
        log.error({ err: error, agentId: agent.id }, 'presence not written');
      }
    },
  };
}

/** Locks the agent's row until the transaction ends, also where it is young enough to stay. */
export async function keepSeen(
  trx: Transact,
  agent: Agent,
  sign: Sign,
  now: number,
): Promise<void> {
  const teams = JSON.stringify(agent.teams);
  // Who only writes articles helps nobody who waits.
  const isThere = sign === 'there' && agent.roles.some((role) => role !== 'author');
  const column = isThere ? 'presence.on_duty_at' : 'presence.seen_at';
  await trx
    .insertInto('presence')
    .values({ agent_id: agent.id, teams, seen_at: now, on_duty_at: isThere ? now : 0 })
    .onConflict((conflict) =>
      conflict
        .column('agent_id')
        .doUpdateSet({ teams, seen_at: now, ...(isThere ? { on_duty_at: now } : {}) })
        .where(column, '<=', now - presenceStepMs),
    )
    .execute();
}

/** null for somebody who was never seen. */
export async function lastSeen(trx: Transact, agentId: string): Promise<number | null> {
  const row = await trx
    .selectFrom('presence')
    .select('seen_at')
    .where('agent_id', '=', agentId)
    .executeTakeFirst();
  return row?.seen_at ?? null;
}

/** One entry for each agent who was at the desk after `since`: the teams that they are in. */
export async function onDutySince(
  db: Storage['db'] | Transact,
  since: number,
): Promise<readonly Teams[]> {
  const rows = await db
    .selectFrom('presence')
    .select('teams')
    .where('on_duty_at', '>', since)
    .execute();
  return rows.map(({ teams }) => StoredTeams.parse(JSON.parse(teams)));
}

const StoredTeams: z.ZodType<Teams> = Agent.shape.teams;
