/** The same person's other cases: one that was kept for later, and what was tried in them. */
import type { Case } from '../cases/case.js';
import type { Outcome } from '../cases/events.js';
import { loadCase } from '../cases/store.js';
import type { EarlierAttempt } from '../dialogs/situation.js';
import type { Transact } from '../storage/storage.js';

const rememberedMs = 30 * 24 * 60 * 60 * 1000;

/** What is not asked of the same person again. */
const notAgain: readonly Outcome[] = ['notFixed', 'triedBefore', 'couldNot'];

/** The ids of this conversation's cases that are open and do not wait. */
export type CasesHere = {
  /** The one that an agent holds: what is said here is for them. */
  readonly held: string | null;
  /** The latest first. */
  readonly withBot: readonly string[];
};

export async function casesHere(trx: Transact, conversationId: string): Promise<CasesHere> {
  const rows = await trx
    .selectFrom('cases')
    .select(['id', 'status'])
    .where('conversation_id', '=', conversationId)
    .where('status', 'in', ['withAgent', 'withBot'])
    .orderBy('updated_at', 'desc')
    .execute();
  return {
    held: rows.find(({ status }) => status === 'withAgent')?.id ?? null,
    withBot: rows.filter(({ status }) => status === 'withBot').map(({ id }) => id),
  };
}

/** The latest that is still with the bot, beside the one that is talked about. */
export async function keptCase(
  trx: Transact,
  { withBot }: CasesHere,
  currentId: string | null,
): Promise<Case | null> {
  const id = withBot.find((each) => each !== currentId);
  return id === undefined ? null : ((await loadCase(trx, id)) ?? null);
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
