/** A person's own cases: what they tried and where they are. Newest first. */
import type { Storage } from '../storage/storage.js';
import type { Schema } from '../storage/schema.js';
import { isoTime } from './isoTime.js';
import type { MyCase } from './myCase.js';

/** More than anybody reads; `KEEP_DAYS` does not limit cases, which are counts. */
const maxCases = 200;

export async function myCases(db: Storage['db'], personId: string): Promise<readonly MyCase[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(maxCases)
    .execute();
  const attempts = await db
    .selectFrom('attempts')
    .innerJoin('cases', 'cases.id', 'attempts.case_id')
    .selectAll('attempts')
    .where('cases.person_id', '=', personId)
    .orderBy('attempts.at')
    .orderBy('attempts.method_id')
    .execute();
  return rows.map((row) =>
    myCase(
      row,
      attempts.filter((attempt) => attempt.case_id === row.id),
    ),
  );
}

function myCase(row: Schema['cases'], attempts: readonly Schema['attempts'][]): MyCase {
  return {
    id: row.id,
    title: row.title,
    codes: JSON.parse(row.codes) as string[],
    platform: row.platform,
    status: row.status,
    openedAt: isoTime(row.opened_at),
    updatedAt: isoTime(row.updated_at),
    waitingSince: row.waiting_since === null ? null : isoTime(row.waiting_since),
    agent: row.agent_name,
    tried: attempts.map(({ title, outcome, at, by }) => ({ title, outcome, at: isoTime(at), by })),
  };
}
