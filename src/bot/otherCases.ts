/** The same person's other cases: one that was kept for later, and what was tried in them. */
import type { Case } from '../cases/case.js';
import type { Outcome } from '../cases/events.js';
import { loadCase } from '../cases/store.js';
import type { EarlierAttempt } from '../dialogs/situation.js';
import type { Transact } from '../storage/storage.js';

const rememberedMs = 30 * 24 * 60 * 60 * 1000;

/** What is not asked of the same person again. */
const notAgain: readonly Outcome[] = ['notFixed', 'triedBefore', 'couldNot'];

/** The latest that is still with the bot. */
export async function keptCase(
  trx: Transact,
  conversationId: string,
  currentId: string | null,
): Promise<Case | null> {
  const row = await trx
    .selectFrom('cases')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('status', '=', 'withBot')
    .$if(currentId !== null, (query) => query.where('id', '!=', currentId ?? ''))
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : ((await loadCase(trx, row.id)) ?? null);
}

/** The case of this conversation that an agent holds: what is said here is for them. */
export async function heldCase(trx: Transact, conversationId: string): Promise<Case | null> {
  const row = await trx
    .selectFrom('cases')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('status', '=', 'withAgent')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : ((await loadCase(trx, row.id)) ?? null);
}

/** Newest first, each method once; of the case at hand too, since another may begin in this turn. */
export async function earlierAttempts(
  trx: Transact,
  personId: string,
  now: number,
): Promise<readonly EarlierAttempt[]> {
  const rows = await trx
    .selectFrom('attempts')
    .innerJoin('cases', 'cases.id', 'attempts.case_id')
    .select(['attempts.method_id', 'attempts.title', 'attempts.outcome', 'attempts.at'])
    .where('cases.person_id', '=', personId)
    .where('attempts.at', '>', now - rememberedMs)
    .where('attempts.outcome', 'in', notAgain)
    .orderBy('attempts.at', 'desc')
    .execute();
  const byMethod = new Map<string, EarlierAttempt>();
  for (const { method_id: method, title, outcome, at } of rows) {
    if (!byMethod.has(method))
      byMethod.set(method, { method, title, outcome: outcome as Outcome, at });
  }
  return [...byMethod.values()];
}
