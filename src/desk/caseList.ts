/** The lists of the desk: who waits, who is being helped, what has ended. */
import { isoTime } from '../cases/isoTime.js';
import type { ExpressionBuilder } from 'kysely';
import type { Agent } from '../people/agent.js';
import type { Storage } from '../storage/storage.js';
import type { Schema } from '../storage/schema.js';
import { priorities, type Priority } from '../cases/details.js';
import { writeCursor, type Cursor } from './casePage.js';
import type { CaseFilter, CasePage } from './desk.js';
import { deskText } from './desk.text.js';
import type { CaseSummary } from './dossier.js';
import { ofTeams } from './ofTeams.js';
import { isAfter, rank, rankOf } from './queueOrder.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { teamOf } from './teams.js';

type CaseRow = Schema['cases'];

/** The queue in its order (queueOrder.ts); all else by its last change, newest first. */
export async function listCases(
  storage: Storage,
  settings: DeskSettings,
  filter: CaseFilter,
  { teams }: Agent,
): Promise<CasePage> {
  const isQueue = filter.status.every((status) => status === 'waiting');
  const column = isQueue ? 'waiting_since' : 'updated_at';
  const rows = await storage.db
    .selectFrom('cases')
    .selectAll()
    .where('handed_over', '=', 1)
    .where('status', 'in', filter.status)
    .where(ofTeams(settings, teams))
    .$if(filter.heldBy !== null, (query) => query.where('agent_id', '=', filter.heldBy))
    .$if(filter.after !== null, (query) => query.where(comesAfter(isQueue, filter.after)))
    .$if(isQueue, (query) => query.orderBy(rank))
    .orderBy(column, isQueue ? 'asc' : 'desc')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute();
  const shown = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? shown.at(-1) : undefined;
  return {
    cases: await summaries(storage, settings, shown),
    next: last === undefined ? null : writeCursor(endOf(last, column)),
  };
}

function endOf(row: CaseRow, column: 'waiting_since' | 'updated_at'): Cursor {
  return { rank: rankOf(row.priority), at: row[column] ?? 0, id: row.id };
}

/** What comes or goes meanwhile shifts no page. */
function comesAfter(isQueue: boolean, after: Cursor | null) {
  const { rank: own, at, id } = after ?? { rank: 0, at: 0, id: '' };
  return (eb: ExpressionBuilder<Schema, 'cases'>) =>
    isQueue
      ? isAfter({ rank: own, since: at, id })(eb)
      : eb.or([
          eb('updated_at', '<', at),
          eb.and([eb('updated_at', '=', at), eb('cases.id', '>', id)]),
        ]);
}

export async function summaries(
  storage: Storage,
  settings: DeskSettings,
  rows: readonly CaseRow[],
): Promise<readonly CaseSummary[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const attempts = await storage.db
    .selectFrom('attempts')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('at')
    .execute();
  const names = await storage.db
    .selectFrom('names')
    .selectAll()
    .where(
      'person_id',
      'in',
      rows.map((row) => row.person_id),
    )
    .execute();
  const wroteAt = await personsLastWords(storage, ids);
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    title: row.title,
    codes: JSON.parse(row.codes) as string[],
    platform: row.platform,
    person:
      names.find((name) => name.person_id === row.person_id)?.name ??
      deskText.visitor(row.person_id),
    openedAt: isoTime(row.opened_at),
    updatedAt: isoTime(row.updated_at),
    waitingSince: row.waiting_since === null ? null : isoTime(row.waiting_since),
    priority: priorityOf(row),
    personWroteAt: wroteAt.get(row.id) ?? null,
    team: teamOf(settings, row.team).id,
    heldBy: row.agent_id === null ? null : { id: row.agent_id, name: row.agent_name ?? '' },
    outcomes: attempts
      .filter((attempt) => attempt.case_id === row.id)
      .map(({ method_id: method, title, outcome }) => ({ method, title, outcome })),
  }));
}

function priorityOf({ priority }: CaseRow): Priority | null {
  return priorities.find((each) => each === priority) ?? null;
}

async function personsLastWords(
  { db }: Storage,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('words')
    .select(({ fn }) => ['case_id', fn.max('at').as('at')])
    .where('case_id', 'in', ids)
    .where('by', '=', 'person')
    .groupBy('case_id')
    .execute();
  return new Map(rows.map(({ case_id: id, at }) => [id ?? '', isoTime(at)]));
}
