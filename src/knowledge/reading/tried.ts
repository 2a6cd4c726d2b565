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

function namedIn(clause: Clause, article: Article): readonly Named[] {
  const hits = findPhrases(termsOf(article), clause.words).filter(
    ({ from, to }) =>
      !(
        /^(?:time|date)$/.test(clause.words[to - 1] ?? '') &&
        timeless.test(clause.words[from - 1] ?? '')
      ),
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
  readSuccess(reading, clause, named);
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
  readSuccess(reading, clause, []);
}

function isBare(clause: Clause, from: number, to: number): boolean {
  return clause.words.length - (to - from) <= 2;
}

/** "everything except the registry". */
function isLeftOut(clause: Clause, from: number): boolean {
  const before = clause.words.slice(Math.max(0, from - 4), from);
  return before.some((word) => /^(?:except|apart|excluding|minus|besides)$/.test(word));
}

const solved =
  /\b(?:fixed|solved|resolved|cured|cures|helped|repaired|(?:did|does) the (?:trick|job)|(?<!i |we )did it|worked|works|working now|went through|gone through|installs|installed|is gone|are gone|disappeared|back to normal|all good|fine now|behoben|gelost|geholfen|geklappt|funktioniert|resolu|regle|marche|solucionado|resuelto|funciona|funciono|resolvido|funcionou|resolveu)\b/;
const notSolved =
  /\b(?:not|no|never|nothing|nicht|pas|nao|still|same|again|hardly|neither|none|only|if|whether|hope|hopefully|should|would|will|wish|until|unless|problem|ok to)\b/;

function readSuccess(reading: Reading, clause: Clause, named: readonly Named[]): void {
  const said = clause.words.join(' ');
  if (
    clause.asked ||
    /\b(?:still|again|same|not|no) /.test(`${said} `) ||
    !solved.test(said) ||
    notSolved.test(said)
  ) {
    if (/\b(?:still|same|failed|fails|came back|error again)\b/.test(said) && !solved.test(said))
      reading.fixedBy = null;
    return;
  }
  const object = named.find(({ from }) =>
    /^(?:fixed|corrected|repaired|installed|helped)$/.test(precedingVerb(clause, from)),
  );
  if (object && !/\bby\b/.test(said)) return;
  const [method] = named.at(0)?.methods ?? reading.last;
  if (method !== undefined) reading.fixedBy = method;
}

/** The word before the method's name, articles left out: "fixed the clock" is an action, no success. */
function precedingVerb(clause: Clause, from: number): string {
  const before = clause.words
    .slice(0, from)
    .filter((word) => !/^(?:the|my|our|all|it|a|wrong)$/.test(word));
  return before.at(-1) ?? '';
}
