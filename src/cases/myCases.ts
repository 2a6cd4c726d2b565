/** A person's own cases: what they tried and where they are. Newest first. */
import type { Storage } from '../storage/storage.js';
import type { Schema } from '../storage/schema.js';

export type MyCase = {
  readonly id: string;
  /** Of the article; '' where none was found. */
  readonly title: string;
  readonly codes: readonly string[];
  /** Id of a Windows version; null where it was never said. */
  readonly platform: string | null;
  /** See status.ts. */
  readonly status: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Since when they wait for the desk; null where they do not. */
  readonly waitingSince: string | null;
  /** The name of the agent who has it; null for nobody. */
  readonly agent: string | null;
  /** Oldest first. */
  readonly tried: readonly MyAttempt[];
};

export type MyAttempt = {
  readonly title: string;
  readonly outcome: string;
  readonly at: string;
  /** 'person', 'message' (said in a message) or 'agent'. */
  readonly by: string;
};

/** More than anybody reads; `KEEP_DAYS` does not limit cases, which are counts. */
export const maxCases = 200;

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

export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
