/** The lists of the desk: who waits, who is being helped, what has ended. */
import type { Storage } from '../storage/storage.js';
import type { Schema } from '../storage/schema.js';
import type { CasePage, Desk } from './desk.js';
import { deskText } from './desk.text.js';
import type { CaseSummary } from './dossier.js';

type Filter = Parameters<Desk['list']>[0];
type CaseRow = Schema['cases'];

/** Who waits longest comes first; all else by its last change, newest first. */
export async function listCases(storage: Storage, filter: Filter): Promise<CasePage> {
  const isQueue = filter.status.every((status) => status === 'waiting');
  const skip = filter.after === null ? 0 : Number.parseInt(filter.after, 10) || 0;
  const base = storage.db
    .selectFrom('cases')
    .selectAll()
    .where('handed_over', '=', 1)
    .where('status', 'in', filter.status)
    .$if(filter.heldBy !== null, (query) => query.where('agent_id', '=', filter.heldBy));
  const ordered = isQueue ? base.orderBy('waiting_since') : base.orderBy('updated_at', 'desc');
  const rows = await ordered
    .orderBy('id')
    .limit(filter.limit + 1)
    .offset(skip)
    .execute();
  const shown = rows.slice(0, filter.limit);
  return {
    cases: await summaries(storage, shown),
    next: rows.length > filter.limit ? String(skip + filter.limit) : null,
  };
}

export async function summaries(
  storage: Storage,
  rows: readonly CaseRow[],
): Promise<readonly CaseSummary[]> {
  if (rows.length === 0) return [];
  const attempts = await storage.db
    .selectFrom('attempts')
    .selectAll()
    .where(
      'case_id',
      'in',
      rows.map((row) => row.id),
    )
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
    heldBy: row.agent_id === null ? null : { id: row.agent_id, name: row.agent_name ?? '' },
    outcomes: attempts
      .filter((attempt) => attempt.case_id === row.id)
      .map(({ method_id: method, title, outcome }) => ({ method, title, outcome })),
  }));
}

export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
