/**
 * Phrases, a small language for tables of what people say. Words stand between blanks; `a|b` is
 * either; `word~` is a beginning; `word?` may be missing; `*` skips up to four words, but no mark;
 * `@remove` is a class of `verbs.ts` or `replyWords.ts`; `^` is the start of a clause (after "ok",
 * "so", "please"), `$` its end, also as the last of several: `a|$`.
 */
import { wordsOfClass } from './replyWords.js';
import { formsIn } from './verbs.js';
import { isMark } from './words.js';

type WordSlot = {
  readonly kind: 'word';
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly optional: boolean;
};

type Slot = WordSlot | { readonly kind: 'gap' | 'start' | 'end' };

type Phrase<Meaning> = { readonly meaning: Meaning; readonly slots: readonly Slot[] };

export type Hit<Meaning> = {
  readonly meaning: Meaning;
  /** First word, and the one after the last. */
  readonly from: number;
  readonly to: number;
};

export type Phrasebook<Meaning> = {
  /** By the first word of the phrase. */
  readonly byWord: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  readonly byBeginning: readonly Phrase<Meaning>[];
  /** Every word in it, for mending typing mistakes. */
  readonly vocabulary: ReadonlySet<string>;
};

const widestGap = 4;

const openers = new Set(
  `ok okay so and please hi hello hey hmm hm um well then yes yeah yep no nope sorry oh ah but now just
   sure alright actually guys nein nee non oui si sim ja also bitte`.split(/\s+/),
);

/** For each meaning its phrases, one a line or divided by `;`. */
export function phrasebook<Meaning extends string>(
  tables: readonly Partial<Readonly<Record<Meaning, string>>>[],
): Phrasebook<Meaning> {
  const byWord = new Map<string, Phrase<Meaning>[]>();
  const byBeginning: Phrase<Meaning>[] = [];
  const vocabulary = new Set<string>();
  for (const [meaning, text] of tables.flatMap((table) => Object.entries(table))) {
    for (const line of (text as string).split(/[;\n]/).filter((part) => part.trim() !== '')) {
      for (const written of orEnd(line.trim())) {
        const slots = written.split(/\s+/).map(readSlot);
        const phrase = { meaning: meaning as Meaning, slots };
        const first = firstSlots(slots);
        for (const word of new Set(first.flatMap(({ words }) => [...words]))) {
          byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
        }
        if (first.some(({ beginnings }) => beginnings.length > 0)) byBeginning.push(phrase);
        for (const slot of slots)
          if (slot.kind === 'word') slot.words.forEach((word) => vocabulary.add(word));
      }
    }
  }
  return { byWord, byBeginning, vocabulary };
}

/** "now|$" is two phrases: one with the word, one that ends there. */
function orEnd(written: string): readonly string[] {
  const either = /^(.* )?(\S+)\|\$$/.exec(written);
  if (!either) return [written];
  const [, before = '', words = ''] = either;
  return [`${before}${words}`, `${before}$`];
}

/** The slots that a phrase can begin with: up to the first that must not be missing. */
function firstSlots(slots: readonly Slot[]): readonly WordSlot[] {
  const words = slots.filter((slot) => slot.kind === 'word');
  const needed = words.findIndex(({ optional }) => !optional);
  return words.slice(0, needed + 1);
}

function readSlot(written: string): Slot {
  if (written === '*') return { kind: 'gap' };
  if (written === '^') return { kind: 'start' };
  if (written === '$') return { kind: 'end' };
  const optional = written.endsWith('?') && written.length > 1;
  const parts = withoutAccents(optional ? written.slice(0, -1) : written)
    .split('|')
    .flatMap((part) => (part.startsWith('@') ? classOf(part.slice(1)) : [part]));
  return {
    kind: 'word',
    words: new Set(parts.filter((part) => !part.endsWith('~'))),
    beginnings: parts.filter((part) => part.endsWith('~')).map((part) => part.slice(0, -1)),
    optional,
  };
}

function classOf(name: string): readonly string[] {
  return wordsOfClass(name) ?? formsIn(name);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Every phrase that stands in these words. */
export function findPhrases<Meaning>(
  book: Phrasebook<Meaning>,
  words: readonly string[],
): readonly Hit<Meaning>[] {
  const hits: Hit<Meaning>[] = [];
  words.forEach((word, from) => {
    const beginning = book.byBeginning.filter(({ slots }) =>
      slots.some((slot) => fits(slot, word)),
    );
    for (const phrase of [...(book.byWord.get(word) ?? []), ...beginning]) {
      const to = match(phrase.slots, 0, words, from);
      if (to > 0) hits.push({ meaning: phrase.meaning, from, to });
    }
  });
  return hits;
}

function fits(slot: Slot, word: string | undefined): boolean {
  if (slot.kind !== 'word' || word === undefined) return false;
  return slot.words.has(word) || slot.beginnings.some((beginning) => word.startsWith(beginning));
}

/** The end of the match, 0 for none. Gaps are short, so this stays cheap. */
function match(slots: readonly Slot[], at: number, words: readonly string[], from: number): number {
  const slot = slots[at];
  if (!slot) return from;
  switch (slot.kind) {
    case 'start':
      return startsClause(words, from) ? match(slots, at + 1, words, from) : 0;
    case 'end':
      return isMark(words[from]) ? match(slots, at + 1, words, from) : 0;
    case 'gap':
      return matchAfterGap(slots, at, words, from);
    case 'word': {
      const end = fits(slot, words[from]) ? match(slots, at + 1, words, from + 1) : 0;
      return end === 0 && slot.optional ? match(slots, at + 1, words, from) : end;
    }
  }
}

function matchAfterGap(
  slots: readonly Slot[],
  at: number,
  words: readonly string[],
  from: number,
): number {
  for (let skipped = 0; skipped <= widestGap; skipped += 1) {
    const end = match(slots, at + 1, words, from + skipped);
    if (end > 0) return end;
    if (isMark(words[from + skipped])) return 0;
  }
  return 0;
}

export function startsClause(words: readonly string[], index: number): boolean {
  const before = words[index - 1];
  if (isMark(before)) return true;
  return before !== undefined && openers.has(before) && startsClause(words, index - 1);
}
