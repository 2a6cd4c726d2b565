/** Typing mistakes: how far two words are apart, and the known word that was probably meant. */

/** How many letters were added, lost, changed or swapped. */
export function lettersApart(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** More words than this are a story, not a reply; nobody's typing is mended there. */
const longestReply = 40;

const right = new Set(
  `other there where these those their three after never every first think thing things being could
   would should about again right wrong write while which whole story store start state stall still
   words world wired mixed filed fired final times timer tired tried trial clock check update updates
   drive drivers driver folder follow google window windows screen print printer phone mouse`.split(
    /\s+/,
  ),
);

/** `shortest`: words with fewer letters are left as they are; `loose`: from how many letters on two may be wrong. */
export function mend(
  words: readonly string[],
  vocabulary: ReadonlySet<string>,
  shortest = 5,
  loose = 8,
): readonly string[] {
  if (words.length > longestReply) return words;
  return words.map((word) => {
    if (word.length < shortest || vocabulary.has(word) || right.has(word) || /[0-9_%]/.test(word))
      return word;
    return remembered(word, vocabulary, loose);
  });
}

/** "restarted" is no misspelt "restart". */
function isInflected(word: string, known: string): boolean {
  return (
    known.length >= 4 &&
    word.startsWith(known) &&
    /^(?:e?s|e?d|ing|er|en|e|n|t|ly)$/.test(word.slice(known.length))
  );
}

const shelves = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** By first letter, which people get right. */
function shelvesOf(vocabulary: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const known = shelves.get(vocabulary);
  if (known) return known;
  const sorted = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 4) continue;
    const shelf = sorted.get(word.slice(0, 1));
    if (shelf) shelf.push(word);
    else sorted.set(word.slice(0, 1), [word]);
  }
  shelves.set(vocabulary, sorted);
  return sorted;
}

/** People misspell the same words, and write the same words that no table knows. */
const mended = new WeakMap<ReadonlySet<string>, Map<string, string>>();
const mostRemembered = 4000;

function remembered(word: string, vocabulary: ReadonlySet<string>, loose: number): string {
  const memory = mended.get(vocabulary) ?? new Map<string, string>();
  mended.set(vocabulary, memory);
  const known = memory.get(word);
  if (known !== undefined) return known;
  const found = nearest(word, vocabulary, loose) ?? word;
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(word, found);
  return found;
}

function nearest(word: string, vocabulary: ReadonlySet<string>, loose: number): string | undefined {
  const most = word.length >= loose ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (const known of shelvesOf(vocabulary).get(word.slice(0, 1)) ?? []) {
    if (isInflected(word, known)) return undefined;
    if (Math.abs(known.length - word.length) > most) continue;
    const apart = lettersApart(word, known);
    if (apart < least) [best, least] = [known, apart];
  }
  return best;
}
