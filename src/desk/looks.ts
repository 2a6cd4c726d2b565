/** Every look of an agent into a case, for whoever has to answer for it. */
import type { Agent } from '../people/agent.js';
import type { Storage, Transact } from '../storage/storage.js';
import { isoTime } from '../cases/isoTime.js';

export type NewLook = {
  readonly caseId: string;
  readonly agent: Pick<Agent, 'id' | 'name'>;
  /** 'case', or a part of it like 'files/7'. */
  readonly what: string;
  /** 'cookie' (the desk page), 'token' (a script or a Teams tab) or 'proxy'. */
  readonly how: string;
};

/** As the desk's API gives it; times are ISO 8601 UTC. */
export type Look = {
  readonly by: { readonly id: string; readonly name: string };
  readonly what: string;
  readonly how: string;
  readonly at: string;
  /** A page that is open asks again whenever the case changes: that is one look. */
  readonly lastAt: string;
  readonly times: number;
};

const sameLookMs = 10 * 60 * 1000;
const maxShown = 500;

export async function keepLook(storage: Storage, look: NewLook, now: number): Promise<void> {
  await storage.write(async (trx) => {
    const going = await goingOn(trx, look, now);
    if (going === undefined) await begin(trx, look, now);
    else await continued(trx, look, going.at, now);
  });
}

/** The newest first. */
export async function looksInto(storage: Storage, caseId: string): Promise<readonly Look[]> {
  const rows = await storage.db
    .selectFrom('looks')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('last_at', 'desc')
    .orderBy('agent_id')
    .limit(maxShown)
    .execute();
  return rows.map((row) => ({
    by: { id: row.agent_id, name: row.agent_name },
    what: row.what,
    how: row.how,
    at: isoTime(row.at),
    lastAt: isoTime(row.last_at),
    times: row.times,
  }));
}

function goingOn(trx: Transact, { caseId, agent, what, how }: NewLook, now: number) {
  return trx
    .selectFrom('looks')
    .select('at')
    .where('case_id', '=', caseId)
    .where('agent_id', '=', agent.id)
    .where('what', '=', what)
    .where('how', '=', how)
    .where('last_at', '>', now - sameLookMs)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Two requests of one page at the same moment are one look. */
async function begin(trx: Transact, { caseId, agent, what, how }: NewLook, now: number) {
  await trx
    .insertInto('looks')
    .values({
      ...{ case_id: caseId, agent_id: agent.id, agent_name: agent.name, what, how },
      ...{ at: now, last_at: now, times: 1 },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'agent_id', 'what', 'how', 'at'])
        .doUpdateSet(({ eb }) => ({ times: eb('looks.times', '+', 1) })),
    )
    .execute();
}

async function continued(
  trx: Transact,
  { caseId, agent, what, how }: NewLook,
  at: number,
  now: number,
) {
  await trx
    .updateTable('looks')
    .set(({ eb }) => ({ last_at: now, times: eb('times', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('agent_id', '=', agent.id)
    .where('what', '=', what)
    .where('how', '=', how)
    .where('at', '=', at)
    .execute();
}
