/**
 * Articles by words. fuse.js blocks for 100 ms on 1,000 articles, so an index of words narrows them
 * to a few first, and fuse.js token search puts those in order.
 */
import Fuse from 'fuse.js';
import type { Article } from '../article.js';
import type { ArticleMatch } from '../understanding.js';
import { makeIndex, narrow, weigh, type Candidate, type Word } from './narrow.js';
import { fields, fieldWeights, searchText } from './searchText.js';
import { makeSpelling } from './spelling.js';
import { ambiguous, products } from './topicWords.js';
import { searchWords } from './words.js';

export type Search = (text: string) => readonly ArticleMatch[];

const maxMatches = 3;
const maxTextLength = 4000;
/** Below this an article has too little of the question for a person to see why it came. */
const minShare = 0.35;
const minShareOfOneWord = 0.9;
/** Enough where the question names the article's topic. */
const minShareOfTopic = 0.1;
/** Nearly as much as all words of a question. */
const ofNamedProduct = 0.8;

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(searchWords(words).map(({ stem }) => stem));
}
const ambiguousStems = stemsOf(ambiguous);
const productStems = new Map(
  Object.entries(products).map(([topic, words]) => [topic, stemsOf(words)] as const),
);

export function makeSearch(articles: readonly Article[]): Search {
  const texts = articles.map(searchText);
  const index = makeIndex(texts);
  const spelling = makeSpelling(texts.flatMap(({ words }) => words));
  return (text) => {
    const words = weigh(index, spelling, searchWords(text.slice(0, maxTextLength)));
    const candidates = narrow(index, words);
    if (candidates.length === 0) return [];
    return rank(candidates, words);
  };
}

/** Whether a person would see why this article came. */
function isAbout({ text, share, matched }: Candidate, words: readonly Word[]): boolean {
  const ofTopic = new Set(text.topic.split(' '));
  const namesTopic = words.some(({ stems }) =>
    stems.some((stem) => ofTopic.has(stem) && !ambiguousStems.has(stem)),
  );
  if (namesTopic) return share >= minShareOfTopic;
  return share >= (matched === 1 ? minShareOfOneWord : minShare);
}

function rank(candidates: readonly Candidate[], words: readonly Word[]): readonly ArticleMatch[] {
  const fuse = new Fuse(
    candidates.map(({ text }) => text),
    {
      keys: fields.map((name) => ({ name, weight: fieldWeights[name] })),
      useTokenSearch: true,
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.2,
    },
  );
  const byText = new Map(candidates.map((candidate) => [candidate.text, candidate]));
  return fuse
    .search(words.flatMap(({ stems }) => stems.slice(0, 1)).join(' '))
    .flatMap(({ item, score = 1 }) => {
      const candidate = byText.get(item);
      return candidate ? [{ candidate, rank: rankOf(candidate, words, score) }] : [];
    })
    .filter(({ candidate }) => isAbout(candidate, words))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, maxMatches)
    .map(({ candidate }) => match(candidate));
}

/** fuse.js: 0 is exact, 1 is nothing. */
function rankOf(
  { text, share, together }: Candidate,
  words: readonly Word[],
  score: number,
): number {
  const names = productStems.get(text.article.topic);
  const named = words.some(({ stems }) => stems.some((stem) => names?.has(stem)));
  return share + together + 1 - score + (named ? ofNamedProduct : 0);
}

/** A single word makes nobody sure, even if it is the whole question. */
function match({ text, share, matched }: Candidate): ArticleMatch {
  const confidence = Math.min(1, share) * (1 - 0.5 ** matched);
  return { id: text.article.id, topic: text.article.topic, confidence };
}
