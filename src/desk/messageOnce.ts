/** A message that the desk page sends again, since its answer did not arrive, is said once. */
import type { Agent } from '../people/agent.js';
import type { Storage, Transact } from '../storage/storage.js';

/** No page tries for longer; `at` of older ones is before `now - messageKeyLifeMs`. */
const messageKeyLifeMs = 2 * 24 * 60 * 60 * 1000;

type Named = { readonly caseId: string; readonly agent: Agent; readonly key: string };

export async function isSaid(trx: Transact, { caseId, agent, key }: Named): Promise<boolean> {
  const known = await trx
    .selectFrom('message_keys')
    .select('key')
    .where('case_id', '=', caseId)
    .where('agent_id', '=', agent.id)
    .where('key', '=', key)
    .executeTakeFirst();
  return known !== undefined;
}

/** In the transaction of the message; of two at the same instant the second fails with it. */
export async function keepSaid(
  trx: Transact,
  { caseId, agent, key }: Named,
  now: number,
): Promise<void> {
  await trx
    .insertInto('message_keys')
    .values({ case_id: caseId, agent_id: agent.id, key, at: now })
    .execute();
}

export async function forgetMessageKeys(storage: Storage, now: number): Promise<void> {
  await storage.write((trx) =>
    trx
      .deleteFrom('message_keys')
      .where('at', '<', now - messageKeyLifeMs)
      .execute(),
  );
}
