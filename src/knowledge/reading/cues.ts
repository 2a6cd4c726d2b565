/**
 * Cues: words that tell what the number or name beside them is. Each kind is one bit, so that a
 * token carries all of its cues in one number. English first, then the other languages that are read.
 */
import { cueWords, eastAsianCues, pairCues } from './cueWords.js';
import type { CueName } from './cueWords.js';

const names = Object.keys(cueWords) as CueName[];

/** The bit of each kind. */
export const cue = Object.fromEntries(names.map((name, place) => [name, 1 << place])) as Readonly<
  Record<CueName, number>
>;

const bitsOfWord = collect();

const bitsOfPair = new Map(
  Object.entries(pairCues).flatMap(([name, pairs]) =>
    pairs.map((pair) => [pair, cue[name as CueName]] as const),
  ),
);

const secondWords = new Set([...bitsOfPair.keys()].map((pair) => pair.split(' ')[1]));

function collect(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const name of names) {
    for (const word of cueWords[name].split(/\s+/)) {
      bits.set(word, (bits.get(word) ?? 0) | cue[name]);
    }
  }
  return bits;
}

/** A run of Chinese or Japanese has no blanks, so cues are looked for inside it. */
export function cuesOf(word: string, eastAsian: boolean): number {
  if (!eastAsian) return bitsOfWord.get(word) ?? 0;
  const start = word.slice(0, 64);
  const end = word.slice(-64);
  let bits = 0;
  for (const [part, name] of eastAsianCues) {
    if (start.includes(part) || end.includes(part)) bits |= cue[name];
  }
  return bits;
}

/** Cues that need two words ("blue screen"); the second one carries them. */
export function pairCue(before: string | undefined, word: string): number {
  if (before === undefined || !secondWords.has(word)) return 0;
  return bitsOfPair.get(`${before} ${word}`) ?? 0;
}
