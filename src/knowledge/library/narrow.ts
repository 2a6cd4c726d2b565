/** An index of words: the few articles that share words with a question, rare words first. */
import { fields, fieldWeights, type SearchText } from './searchText.js';
import type { Spelling } from './spelling.js';
import type { SearchWord } from './words.js';

const maxCompared = 64;
const maxCandidates = 32;
/** A log of 40 lines has hundreds of words; the rarest of them say what it is about. */
const maxWords = 12;
/** Words that no article has ("since", "kitchen") say less against an article than known ones. */
const unknownWeight = 0.4;

/** What a word of the question can mean, and how much it says. */
export type Word = { readonly stems: readonly string[]; readonly weight: number };
export type Index = {
  readonly texts: readonly SearchText[];
  /** Stem -> place of the article -> the weight of the best field it stands in, up to 1. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
};
export type Candidate = {
  readonly text: SearchText;
  /** How much of the question's weight stands in the article, from 0 to 1. */
  readonly share: number;
  /** How much of it stands in one phrase of the article, from 0 to 1. */
  readonly together: number;
  /** How many words of the question. */
  readonly matched: number;
};

export function makeIndex(texts: readonly SearchText[]): Index {
  const postings = new Map<string, Map<number, number>>();
  for (const [place, text] of texts.entries()) {
    for (const field of fields) {
      for (const stem of text[field].split(' ').filter((word) => word !== '')) {
        const articles = postings.get(stem) ?? new Map<number, number>();
        postings.set(stem, articles);
        const weight = fieldWeights[field] / fieldWeights.title;
        articles.set(place, Math.max(articles.get(place) ?? 0, weight));
      }
    }
  }
  return { texts, postings };
}

/** Rare words weigh more. */
export function weigh(
  { texts, postings }: Index,
  spelling: Spelling,
  written: readonly SearchWord[],
): readonly Word[] {
  const words = written.map((word) => {
    const stems = spelling(word);
    const count = stems.reduce((sum, stem) => sum + (postings.get(stem)?.size ?? 0), 0);
    const rarity = Math.log(1 + (texts.length + 1) / (count + 0.5));
    return { stems, weight: stems.length > 0 ? rarity : rarity * unknownWeight };
  });
  const known = words.filter(({ stems }) => stems.length > 0);
  const unknown = words.filter(({ stems }) => stems.length === 0);
  const rarest = known.toSorted((a, b) => b.weight - a.weight).slice(0, maxWords);
  return [...rarest, ...unknown.slice(0, maxWords)];
}

export function narrow({ texts, postings }: Index, words: readonly Word[]): readonly Candidate[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<number, { score: number; matched: number }>();
  for (const { stems, weight } of words) {
    for (const [place, share] of bestShares(stems, postings)) {
      const { score, matched } = found.get(place) ?? { score: 0, matched: 0 };
      found.set(place, { score: score + share * weight, matched: matched + 1 });
    }
  }
  return [...found]
    .toSorted(([, a], [, b]) => b.score - a.score)
    .slice(0, maxCompared)
    .flatMap(([place, { score, matched }]) => {
      const text = texts[place];
      if (!text) return [];
      return [{ text, matched, share: score / total, together: together(text, words) / total }];
    })
    .toSorted((a, b) => b.share + b.together - a.share - a.together)
    .slice(0, maxCandidates);
}

/** The weight of the words that stand in one phrase, less where they are a small part of it. */
function together({ phrases }: SearchText, words: readonly Word[]): number {
  const weights = phrases.map((phrase) => {
    const inside = words.filter(({ stems }) => stems.some((stem) => phrase.has(stem)));
    const weight = inside.reduce((sum, word) => sum + word.weight, 0);
    return weight * Math.sqrt(inside.length / Math.max(1, phrase.size));
  });
  return Math.max(0, ...weights);
}

/** A written word can mean several stems; an article counts it once, by its best field. */
function bestShares(
  stems: readonly string[],
  postings: Index['postings'],
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const stem of stems) {
    for (const [place, share] of postings.get(stem) ?? []) {
      best.set(place, Math.max(best.get(place) ?? 0, share));
    }
  }
  return best;
}
