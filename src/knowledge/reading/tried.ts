/**
 * Which methods of the article at hand somebody has already carried out, by their own words, and which
 * one solved it. Clause by clause: what is named, and whether it was done.
 */
import type { Article } from '../article.js';
import { clausesOf, judge, speaksOfBefore, takesBack } from './carriedOut.js';
import type { Clause, Judgement } from './carriedOut.js';
import { termsOf } from './methodTerms.js';
import { numbersIn } from './numbered.js';
import { findPhrases } from './phrases.js';
import { verdictOf } from './solved.js';
import { wordsOf } from './words.js';

export type Tried = { readonly tried: readonly string[]; readonly fixedBy: string | null };

type Named = { readonly methods: readonly string[]; readonly from: number; readonly to: number };

type Reading = {
  readonly done: Set<string>;
  readonly excluded: Set<string>;
  /** Named last, and where nothing was said of them yet. */
  last: readonly string[];
  pending: string[];
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
    before: 'unsaid',
    fixedBy: null,
  };
  clauses.forEach((clause, place) => {
    readClause(reading, clause, clauses[place + 1], namedIn(clause, article));
  });
  for (const method of reading.excluded) reading.done.delete(method);
  const { fixedBy } = reading;
  if (fixedBy !== null) reading.done.delete(fixedBy);
  const tried = article.methods.map(({ id }) => id).filter((id) => reading.done.has(id));
  return { tried, fixedBy };
}

/** Marks that end no clause here: "up-to-date", "1, 3 and 4", "1-4", "all but the last", paths. */
function joined(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/\bup[ -]?to[ -]?date\b/gi, 'uptodate')
    .replace(/\b(all|everything) but\b/gi, '$1 except')
    .replace(/([1-9]) ?, ?(?=[1-9]\b)/g, '$1 and ')
    .replace(/([1-9]) ?[-\u2013] ?(?=[1-9]\b)/g, '$1 to ')
    .replace(/\b[a-z]:\\|[\\/]/gi, ' ');
}

const timeless =
  /^(?:this|every|first|second|last|long|next|same|some|any|each|one|another|what|no|of|more|all|due)$/;

/** "This time", "last date". */
function isTimeless({ words }: Clause, from: number, to: number): boolean {
  return /^(?:time|date)$/.test(words[to - 1] ?? '') && timeless.test(words[from - 1] ?? '');
}

const thePc =
  /^(?:pc|computer|laptop|machine|windows|system|desktop|notebook|device|whole|rechner|ordinateur)$/;

/** "Restarted the spooler" is no restart of the PC. */
function restartsAnotherThing({ words }: Clause, to: number): boolean {
  if (!/^(?:restart|reboot)/.test(words[to - 1] ?? '')) return false;
  return /^(?:the|my|our)$/.test(words[to] ?? '') && !thePc.test(words[to + 1] ?? '');
}

function namedIn(clause: Clause, article: Article): readonly Named[] {
  const hits = findPhrases(termsOf(article), clause.words).filter(
    ({ from, to }) => !isTimeless(clause, from, to) && !restartsAnotherThing(clause, to),
  );
  const numbered = numbersIn(clause.words, article.methods.length).map(({ places, from, to }) => ({
    methods: places.flatMap((place) => article.methods[place - 1]?.id ?? []),
    from,
    to,
  }));
  return [...hits.map(({ meaning, from, to }) => ({ methods: [meaning], from, to })), ...numbered];
}

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
    const undone = judged === 'done' && next !== undefined && takesBack(next);
    if (isLeftOut(clause, from)) methods.forEach((method) => reading.excluded.add(method));
    settle(reading, methods, undone ? 'notDone' : judged, isBare(clause, from, to));
  }
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
  if (said === 'done') {
    for (const method of reading.pending.length > 0 ? reading.pending : [])
      reading.done.add(method);
    if (reading.pending.length > 0) reading.pending = [];
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
