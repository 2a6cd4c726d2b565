/** Cases in the database: the log is the truth, `cases` and `attempts` are projections of it. */
import type { Storage, Transact } from '../storage/storage.js';
import { emptyCase, type Case } from './case.js';
import { applyEvent, foldCase } from './fold.js';
import { readEvent, storedFact, type CaseEvent } from './events.js';

type Reading = Storage['db'] | Transact;

/** undefined where there is no such case. */
export async function loadCase(db: Reading, caseId: string): Promise<Case | undefined> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  if (rows.length === 0) return undefined;
  const events = rows.map((row) => readEvent(row)).filter((event) => event !== null);
  const folded = foldCase(caseId, events);
  // An event of an unknown kind still has its number: the next one comes after it.
  return { ...folded, seq: rows.at(-1)?.seq ?? folded.seq };
}

/**
 * Appends to the log and brings the projections up to date. The key of `events` refuses a second
 * writer with the same numbers: the whole transaction is then decided again (`Storage.write`).
 * `known` is the case as this transaction has loaded it already.
 */
export async function appendEvents(
  trx: Transact,
  caseId: string,
  events: readonly CaseEvent[],
  known?: Case,
): Promise<Case> {
  const [first] = events;
  if (first === undefined) throw new Error('nothing to append');
  // Nothing comes before the first event of a case.
  const loaded = first.seq === 1 ? undefined : (known ?? (await loadCase(trx, caseId)));
  const before = loaded ?? emptyCase(caseId);
  await trx
    .insertInto('events')
    .values(
      events.map((event) => ({
        case_id: caseId,
        seq: event.seq,
        at: event.at,
        ...storedFact(event),
      })),
    )
    .execute();
  const after = events.reduce(applyEvent, before);
  await projectCase(trx, after);
  if (after.attempts !== before.attempts) await projectAttempts(trx, after);
  return after;
}

/** Makes the projections of one case again; `npm run rebuild` does it for all. */
export async function project(trx: Transact, theCase: Case): Promise<void> {
  await projectCase(trx, theCase);
  await projectAttempts(trx, theCase);
}

async function projectCase(trx: Transact, theCase: Case): Promise<void> {
  const row = caseRow(theCase);
  await trx
    .insertInto('cases')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

async function projectAttempts(trx: Transact, theCase: Case): Promise<void> {
  await trx.deleteFrom('attempts').where('case_id', '=', theCase.id).execute();
  const attempts = attemptRows(theCase);
  if (attempts.length > 0) await trx.insertInto('attempts').values(attempts).execute();
}

export function caseRow(theCase: Case) {
  return {
    id: theCase.id,
    person_id: theCase.personId,
    conversation_id: theCase.conversationId,
    seq: theCase.seq,
    status: theCase.status,
    article_id: theCase.article?.id ?? null,
    title: theCase.article?.title ?? '',
    codes: JSON.stringify(theCase.codes),
    platform: theCase.platform?.id ?? null,
    opened_at: theCase.openedAt,
    updated_at: theCase.updatedAt,
    waiting_since: theCase.waitingSince,
    handed_over: theCase.everHandedOver ? 1 : 0,
    agent_id: theCase.agent?.id ?? null,
    agent_name: theCase.agent?.name ?? null,
    team: theCase.team,
    handled_from: theCase.handled?.from ?? null,
    handled_until: theCase.handled?.until ?? null,
    priority: theCase.details?.priority ?? null,
  };
}

export function attemptRows(theCase: Case) {
  return theCase.attempts
    .filter((attempt) => !attempt.takenBack)
    .map((attempt) => ({
      case_id: theCase.id,
      method_id: attempt.method,
      title: attempt.title,
      outcome: attempt.outcome,
      at: attempt.at,
      by: attempt.by,
    }));
}
