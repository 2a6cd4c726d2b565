/**
 * Which methods of the article at hand somebody has already carried out, by their own words, and which
 * one solved it. Clause by clause: what is named, and whether it was done.
 */
import type { Article } from '../article.js';
import { answersYes, judge, speaksOfBefore, takesBack } from './carriedOut.js';
import type { Judgement } from './carriedOut.js';
import { clausesOf } from './clauses.js';
import type { Clause } from './clauses.js';
import { joined, namedIn } from './named.js';
import type { Named } from './named.js';
import { headingOf, isCorrected, isElsewhere } from './ownWords.js';
import { verdictOf } from './solved.js';
import { wordsOf } from './words.js';

export type Tried = { readonly tried: readonly string[]; readonly fixedBy: string | null };

type Reading = {
  readonly done: Set<string>;
  readonly excluded: Set<string>;
  /** Named last, and where nothing was said of them yet. */
  last: readonly string[];
  pending: string[];
  /** Done or spoken of last: what a success later on is due to. */
  lately: readonly string[];
  /** Was that in a question? The person may answer it: "the drivers? did that". */
  asked: boolean;
  /** Named with no more than a word or two: "hotspot: same" says that it was done. */
  bare: boolean;
  /** "Not the clock": no more than its name and a "not". */
  ruledOut: boolean;
  /** "Not tried yet: ..." */
  heading: Judgement;
  /** What the clause before said. */
  before: Judgement;
  fixedBy: string | null;
};

export function triedIn(text: string, article: Article): Tried {
  const clauses = clausesOf(wordsOf(joined(text)));
  const reading: Reading = {
    done: new Set(),
    excluded: new Set(),
    last: [],
    pending: [],
    lately: [],
    asked: false,
    bare: false,
    ruledOut: false,
    heading: 'unsaid',
    before: 'unsaid',
    fixedBy: null,
  };
  const named = withoutNamedElsewhere(
    clauses,
    clauses.map((clause) => namedIn(clause, article)),
  );
  clauses.forEach((clause, place) => {
    const next = (named[place + 1] ?? []).length === 0 ? clauses[place + 1] : undefined;
    if (isCorrected(clause)) takeBackLast(reading);
    if (!isElsewhere(clause)) readClause(reading, clause, next, named[place] ?? []);
  });
  for (const method of reading.excluded) reading.done.delete(method);
  const { fixedBy } = reading;
  if (fixedBy !== null) reading.done.delete(fixedBy);
  const tried = article.methods.map(({ id }) => id).filter((id) => reading.done.has(id));
  return { tried, fixedBy };
}

/** "I restarted... no sorry, I only logged off." */
function takeBackLast(reading: Reading): void {
  if (reading.before === 'done') for (const method of reading.last) reading.done.delete(method);
  reading.lately = [];
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
  for (const name of named) {
    const { methods, from, to } = name;
    const bare = isBare(clause, from, to) && verdictOf(clause, []) !== 'goesOn';
    const judged = judgedWith(reading, clause, name, bare);
    const undone =
      judged === 'done' &&
      next !== undefined &&
      verdictOf(next, []) !== 'solved' &&
      takesBack(next, clause);
    if (isLeftOut(clause, from) && !isOnlyOne(clause))
      methods.forEach((method) => reading.excluded.add(method));
    if (name.check && reading.fixedBy !== null) continue;
    settle(reading, methods, undone ? 'notDone' : judged, bare);
  }
  if (reading.before === 'notDone') reading.last = named.flatMap(({ methods }) => methods);
  reading.asked = clause.asked;
  reading.ruledOut = /^not (?:the|my|our) /.test(clause.words.join(' '));
  readVerdict(reading, clause, named);
}

function judgedWith(reading: Reading, clause: Clause, name: Named, bare: boolean): Judgement {
  if (isLeftOut(clause, name.from)) return isOnlyOne(clause) ? 'done' : 'notDone';
  const judged = judge(clause, name);
  if (!bare) reading.heading = 'unsaid';
  return bare && judged === 'unsaid' ? reading.heading : judged;
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
  else reading.pending = reading.pending.filter((id) => !methods.includes(id));
  if (shared !== 'notDone' && !methods.every((id) => id === 'restart' && reading.lately.length > 0))
    reading.lately = methods;
  reading.last = methods;
  reading.bare = bare;
  reading.before = shared;
}

const tellsOfNothing =
  /^(?:no|nope|nah|negative|nein|zilch|nada)$|^(?:i |we |it |there )?(?:(?:hear|heard|see|saw|get|got|found|is|was) )?(?:nothing|no (?:error|sound|change|errors|luck|problem|problems))\b/;

function readUnnamed(reading: Reading, clause: Clause): void {
  reading.heading = headingOf(clause) ?? 'unsaid';
  const said = speaksOfBefore(clause);
  if (clause.asked) reading.pending = [];
  const same = verdictOf(clause, []) === 'goesOn' || tellsOfNothing.test(clause.words.join(' '));
  if (said === 'done' && reading.ruledOut)
    for (const method of reading.last) reading.done.add(method);
  reading.ruledOut = false;
  if (answersYes(clause, reading.asked ? 'asked' : 'named')) {
    for (const method of reading.last) reading.done.add(method);
    reading.lately = reading.last;
  }
  const agreed =
    reading.bare && !reading.asked && /^(?:yes|yep|yeah|done|check)$/.test(clause.words.join(' '));
  if (said === 'done' || agreed || (same && reading.bare && !reading.asked)) {
    for (const method of reading.pending) reading.done.add(method);
    reading.pending = [];
  }
  if (clause.words.length > 5) reading.bare = false;
  reading.before = said === 'done' ? 'done' : 'unsaid';
  readVerdict(reading, clause, []);
}

const fillers = new Set(
  'then the my our a an also and even ok next first after that as well too admin likewise twice myself'.split(
    ' ',
  ),
);

function isBare(clause: Clause, from: number, to: number): boolean {
  const said = [...clause.words.slice(0, from), ...clause.words.slice(to)];
  return said.filter((word) => !fillers.has(word)).length <= 2;
}

/** "everything except the registry". */
function isLeftOut(clause: Clause, from: number): boolean {
  const before = clause.words.slice(Math.max(0, from - 4), from);
  return before.some((word) => /^(?:except|apart|excluding|minus|besides)$/.test(word));
}

/** "Apart from the clock I have not done anything." */
function isOnlyOne({ words }: Clause): boolean {
  return words.some((word) => /^(?:not|nothing|never|no)$/.test(word));
}

function readVerdict(reading: Reading, clause: Clause, named: readonly Named[]): void {
  const verdict = verdictOf(clause, named);
  if (verdict === 'goesOn' && reading.fixedBy !== null) {
    reading.done.add(reading.fixedBy);
    reading.fixedBy = null;
  }
  if (verdict !== 'solved') return;
  const [method] = reading.lately;
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
