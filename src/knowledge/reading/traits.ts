/** The traits by which one reply is like another: its words, their pairs, and the beginnings of long words. */
import { meaningOf } from './sameMeaning.js';

const edge = '|';
const beginning = 4;
const longWord = 6;

/** Any code, number or patch is as good as any other. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:0x[0-9a-f]+|[0-9a-f]{8}|800[0-9a-f]+)$/, '#code'],
  [/^kb\d*$/, '#kb'],
  [/^\d+$/, '#number'],
];

const eastAsian = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** `words` as `wordsOf` gives them. Japanese has no blanks: there every character is a word. */
export function plainWords(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => word !== ',')
    .flatMap((word) => (eastAsian.test(word) ? Array.from(word) : [kindOf(word)]));
}

function kindOf(word: string): string {
  return kinds.find(([shape]) => shape.test(word))?.[1] ?? word;
}

/** Each once. Also of what the words mean, so that a reply is like one in other words. */
export function traitsOf(words: readonly string[]): readonly string[] {
  const meant = words.map(meaningOf);
  const long = words.filter((word) => word.length >= longWord);
  return [
    ...new Set([
      ...words,
      ...meant,
      ...pairsOf(words),
      ...pairsOf(meant),
      ...long.map((word) => `${word.slice(0, beginning)}-`),
    ]),
  ];
}

function pairsOf(words: readonly string[]): readonly string[] {
  return [...words, edge].map((word, place) => `${words[place - 1] ?? edge} ${word}`);
}
