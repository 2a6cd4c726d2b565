/** What an agent is told of: somebody began to wait, wrote in a case they hold, or many have one code. Pure. */
import type { CaseSummary } from '../../../src/desk/dossier.js';
import type { Queue } from '../state.js';

/** `key` is the same in every window, and for nothing else. */
export type News = CaseNews | BurstNews;

type CaseNews = {
  readonly kind: 'waits' | 'wrote';
  readonly caseId: string;
  readonly person: string;
  readonly key: string;
};

type BurstNews = {
  readonly kind: 'burst';
  readonly code: string;
  readonly people: number;
  readonly key: string;
};

/** The lists as they stood at one moment. */
export type Glance = {
  readonly waiting: Queue;
  readonly mine: Queue;
  /** Ids of the cases that this agent has just sent to a queue. */
  readonly sent: readonly string[];
};

/** `before` null: the page has just come, and all that is there is old. */
export function newsBetween(before: Glance | null, now: Glance): readonly CaseNews[] {
  if (before === null) return [];
  return [...whoBeganToWait(before, now), ...whoWrote(before, now)];
}

/** Past the first page nobody can tell who is new. */
function whoBeganToWait(before: Glance, now: Glance): readonly CaseNews[] {
  if (before.waiting.more) return [];
  return now.waiting.cases
    .filter(({ id }) => !isOwnDoing(before, now, id))
    .filter((row) => (row.waitingSince ?? '') > (find(before.waiting, row.id)?.waitingSince ?? ''))
    .map((row) => news('waits', row, row.waitingSince));
}

/** This agent held the case a moment ago, or has just sent it to a queue. */
function isOwnDoing(before: Glance, now: Glance, id: string): boolean {
  return find(before.mine, id) !== undefined || now.sent.includes(id);
}

function whoWrote(before: Glance, now: Glance): readonly CaseNews[] {
  return now.mine.cases
    .filter((row) => {
      const known = find(before.mine, row.id);
      return known !== undefined && (row.personWroteAt ?? '') > (known.personWroteAt ?? '');
    })
    .map((row) => news('wrote', row, row.personWroteAt));
}

function find(queue: Queue, id: string): CaseSummary | undefined {
  return queue.cases.find((row) => row.id === id);
}

function news(kind: CaseNews['kind'], { id, person }: CaseSummary, since: string | null): CaseNews {
  return { kind, caseId: id, person, key: `${kind} ${id} ${since ?? ''}` };
}
