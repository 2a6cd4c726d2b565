/**
 * What example replies teach: the more often the words and pairs of words of a reply stand in the
 * examples of an intent, and the less often elsewhere, the more it is like them (naive Bayes).
 */
import { intents } from '../understanding.js';
import type { Intent } from '../understanding.js';
import type { Example } from './examples/examples.js';
import { mend } from './spelling.js';
import { plainWords, traitsOf } from './traits.js';
import { wordsOf } from './words.js';

/** For each intent, in the order of `intents`: the natural logarithm of how likely it is. */
type Odds = Float64Array;

export type Experience = {
  readonly perTrait: ReadonlyMap<string, Odds>;
  readonly atFirst: Odds;
  readonly words: ReadonlySet<string>;
  /** Words in more than one example: what a misspelt word may have been. */
  readonly vocabulary: ReadonlySet<string>;
};

/** The natural logarithm of how likely an intent is. */
export type Likeness = (intent: Intent) => number;

/** What a trait that an intent never showed counts, in examples. */
const unseen = 0.3;
/** Common intents are somewhat likelier, but not as much as there are more examples of them. */
const commonness = 0.5;
/** In words. Longer messages tell a story; examples of short replies say nothing of them. */
const longestReply = 30;
/** Of fewer known words nothing is to be learnt. */
const knownAtLeast = 0.5;

/** Null where the message is too long or too strange to be compared. */
export function compare(text: string, experience: Experience): Likeness | null {
  const { perTrait, atFirst, vocabulary, words: known } = experience;
  const words = plainWords(mend(wordsOf(text), vocabulary));
  if (words.length === 0 || words.length > longestReply) return null;
  if (words.filter((word) => known.has(word)).length / words.length < knownAtLeast) return null;
  const odds = Float64Array.from(atFirst);
  for (const trait of traitsOf(words)) {
    const values = perTrait.get(trait);
    for (let place = 0; values && place < odds.length; place += 1) {
      odds[place] = (odds[place] ?? 0) + (values[place] ?? 0);
    }
  }
  return (intent) => odds[intents.indexOf(intent)] ?? -Infinity;
}

export function learn(examples: readonly Example[]): Experience {
  const counts = new Map<string, Float64Array>();
  const traitCount = new Float64Array(intents.length);
  const exampleCount = new Float64Array(intents.length);
  const uses = new Map<string, number>();
  for (const { text, intent } of examples) {
    const place = intents.indexOf(intent);
    const words = plainWords(wordsOf(text));
    words.forEach((word) => uses.set(word, (uses.get(word) ?? 0) + 1));
    add(exampleCount, place);
    for (const trait of traitsOf(words)) {
      const count = counts.get(trait) ?? new Float64Array(intents.length);
      counts.set(trait, count);
      add(count, place);
      add(traitCount, place);
    }
  }
  const likely = (count: number, place: number): number =>
    Math.log((count + unseen) / ((traitCount[place] ?? 0) + unseen * counts.size));
  return {
    perTrait: new Map([...counts].map(([trait, count]) => [trait, count.map(likely)])),
    atFirst: exampleCount.map((count) => commonness * Math.log(count / examples.length)),
    words: new Set(uses.keys()),
    vocabulary: new Set([...uses].filter(([, times]) => times > 1).map(([word]) => word)),
  };
}

function add(counts: Float64Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
