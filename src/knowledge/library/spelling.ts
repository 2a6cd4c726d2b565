/**
 * Finds the known words that a written word can have meant: the same, its beginning, or one letter
 * wrong, missing, doubled or swapped.
 */
import type { SearchWord } from './words.js';

export type Spelling = (word: SearchWord) => readonly string[];

/** Short words have too many neighbours: "desk" is no disk. */
const minCorrected = 5;
const minStem = 4;
const minBeginning = 4;

export function makeSpelling(known: Iterable<SearchWord>): Spelling {
  const stems = new Set<string>();
  const written = new Map<string, string>();
  for (const word of known) {
    stems.add(word.stem);
    written.set(word.written, word.stem);
  }
  const byShortened = new Map<string, string[]>();
  const byBeginning = new Map<string, string[]>();
  for (const word of written.keys()) {
    if (word.length >= minStem) for (const key of shortened(word)) add(byShortened, key, word);
  }
  for (const stem of stems) {
    if (stem.length > minBeginning) add(byBeginning, stem.slice(0, minBeginning), stem);
  }
  return (word) => {
    if (stems.has(word.stem)) return [word.stem];
    if (word.written.length < minCorrected || /\d/.test(word.written)) return [];
    const near = shortened(word.written)
      .flatMap((key) => byShortened.get(key) ?? [])
      .filter((other) => isNear(other, word.written))
      .map((other) => written.get(other) ?? other);
    if (near.length > 0) return [...new Set(near)];
    return (byBeginning.get(word.stem.slice(0, minBeginning)) ?? []).filter(
      (stem) => stem.startsWith(word.stem) || word.stem.startsWith(stem),
    );
  };
}

/** The word itself and the word without each one of its letters. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Two words that share a shortened form can still differ in two places ("ab", "ba" far apart). */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return Math.abs(a.length - b.length) === 1;
  const differing = Array.from(a, (letter, at) => (letter === b[at] ? -1 : at)).filter(
    (at) => at >= 0,
  );
  const [first = 0, second] = differing;
  if (second === undefined) return true;
  return differing.length === 2 && second === first + 1 && a[first] === b[second];
}

function add(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
