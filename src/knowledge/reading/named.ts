/** Which methods of an article a clause names: by what they work on, or by their number. */
import type { Article } from '../article.js';
import type { Clause } from './carriedOut.js';
import { termsOf } from './methodTerms.js';
import { numbersIn } from './numbered.js';
import { findPhrases } from './phrases.js';

/** First word, and the one after the last. */
export type Named = {
  readonly methods: readonly string[];
  readonly from: number;
  readonly to: number;
};

/** Marks that end no clause here: "up-to-date", "1, 3 and 4", "1-4", "all but the last", paths. */
export function joined(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/\bup[ -]?to[ -]?date\b/gi, 'uptodate')
    .replace(/\b(all|everything) but\b/gi, '$1 except')
    .replace(/\.(old|bak)\b/gi, '$1')
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

export function namedIn(clause: Clause, article: Article): readonly Named[] {
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
