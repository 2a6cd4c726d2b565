/**
 * Which methods of the article at hand somebody has already carried out, by their own words, and which
 * one solved it. Clause by clause: what is named, and whether it was done.
 */
import type { Article } from '../article.js';
import { answersYes, clausesOf, judge, speaksOfBefore, takesBack } from './carriedOut.js';
import type { Clause, Judgement } from './carriedOut.js';
import { joined, namedIn } from './named.js';
import type { Named } from './named.js';
import { verdictOf } from './solved.js';
import { wordsOf } from './words.js';

export type Tried = { readonly tried: readonly string[]; readonly fixedBy: string | null };

type Reading = {
  readonly done: Set<string>;
  readonly excluded: Set<string>;
  /** Named last, and where nothing was said of them yet. */
  last: readonly string[];
  pending: string[];
  /** Was that in a question? The person may answer it: "the drivers? did that". */
  asked: boolean;
  /** What the clause before said. */
  before: Judgement;
  fixedBy: string | null;
};

export function triedIn(text: string, article: Article): Tried {
  const words = wordsOf(joined(text));
  const clauses = clausesOf(words);
  const reading: Reading = {
    done: new Set(),
    excluded: new Set(),
    last: [],
    pending: [],
    asked: false,
    before: 'unsaid',
    fixedBy: null,
  };
  const named = withoutNamedElsewhere(
    clauses,
    clauses.map((clause) => namedIn(clause, article)),
  );
  clauses.forEach((clause, place) => {
    const next = (named[place + 1] ?? []).length === 0 ? clauses[place + 1] : undefined;
    readClause(reading, clause, next, named[place] ?? []);
  });
  for (const method of reading.excluded) reading.done.delete(method);
  const { fixedBy } = reading;
  if (fixedBy !== null) reading.done.delete(fixedBy);
  const tried = article.methods.map(({ id }) => id).filter((id) => reading.done.has(id));
  return { tried, fixedBy };
}

/** `next`: the clause after it, if that names no method of its own. */
function readClause(
  reading: Reading,
  clause: Clause,
  next: Clause | undefined,
  named: readonly Named[],
): void {
  if (named.length === 0) {
    readUnnamed(reading, clause);
    return;
  }
  reading.pending = reading.before === 'unsaid' ? reading.pending : [];
  for (const { methods, from, to } of named) {
    const judged = isLeftOut(clause, from) ? 'notDone' : judge(clause, from, to);
    const undone = judged === 'done' && next !== undefined && takesBack(next, clause);
    if (isLeftOut(clause, from)) methods.forEach((method) => reading.excluded.add(method));
    settle(reading, methods, undone ? 'notDone' : judged, isBare(clause, from, to));
  }
  reading.asked = clause.asked;
  readVerdict(reading, clause, named);
}

/** A name alone ("clock, drivers, troubleshooter: all done") shares what is said beside it. */
function settle(
  reading: Reading,
  methods: readonly string[],
  judged: Judgement,
  bare: boolean,
): void {
  const shared = judged === 'unsaid' && bare && reading.before === 'done' ? 'done' : judged;
  if (shared === 'done') {
    for (const method of [...methods, ...reading.pending]) reading.done.add(method);
    reading.pending = [];
  } else if (shared === 'unsaid') reading.pending.push(...methods);
  reading.last = methods;
  reading.before = shared;
}

function readUnnamed(reading: Reading, clause: Clause): void {
  const said = speaksOfBefore(clause);
  if (answersYes(clause, reading.asked ? 'asked' : 'named'))
    for (const method of reading.last) reading.done.add(method);
  if (said === 'done') {
    for (const method of reading.pending) reading.done.add(method);
    reading.pending = [];
  }
  reading.before = said === 'done' ? 'done' : 'unsaid';
  readVerdict(reading, clause, []);
}

function isBare(clause: Clause, from: number, to: number): boolean {
  return clause.words.length - (to - from) <= 2;
}

/** "everything except the registry". */
function isLeftOut(clause: Clause, from: number): boolean {
  const before = clause.words.slice(Math.max(0, from - 4), from);
  return before.some((word) => /^(?:except|apart|excluding|minus|besides)$/.test(word));
}

function readVerdict(reading: Reading, clause: Clause, named: readonly Named[]): void {
  const verdict = verdictOf(
    clause,
    named.map(({ from }) => from),
  );
  if (verdict === 'goesOn') reading.fixedBy = null;
  if (verdict !== 'solved') return;
  const [method] = named.at(0)?.methods ?? reading.last;
  if (method !== undefined) reading.fixedBy = method;
}

/** "Not the drivers, everything else is done": all but what the other clauses name. */
function withoutNamedElsewhere(
  clauses: readonly Clause[],
  named: readonly (readonly Named[])[],
): readonly (readonly Named[])[] {
  const others = ({ words }: Clause, { from }: Named): boolean =>
    words[from] === 'everything' && words[from + 1] === 'else';
  return named.map((found, place) => {
    const clause = clauses[place];
    if (!clause || !found.some((one) => others(clause, one))) return found;
    const elsewhere = named.filter((_, at) => at !== place).flat();
    const taken = new Set(elsewhere.flatMap(({ methods }) => methods));
    return found.map((one) => ({ ...one, methods: one.methods.filter((id) => !taken.has(id)) }));
  });
}
