/** Search over 1,000 articles, side by side with fuse.js token search over all of them. */
import Fuse from 'fuse.js';
import type { Article } from '../src/knowledge/article.js';
import { makeLibrary } from '../src/knowledge/library.js';
import { fields, fieldWeights, searchText } from '../src/knowledge/library/searchText.js';
import { searchWords } from '../src/knowledge/library/words.js';
import { madeArticles, madeQuestions, type MadeQuestion } from './madeArticles.js';

export type Figure = { readonly value: number; readonly target: number; readonly ok: boolean };

type Ask = (text: string) => readonly string[];
type Run = { readonly longestMs: number; readonly totalMs: number; readonly foundPercent: number };

const articleCount = 1000;
const questionCount = 300;
const warmUpCount = 20;
/** The quickest of these counts: what else the machine does is not the search's. */
const repeats = 3;

export function run(): Readonly<Record<string, Figure>> {
  const articles = madeArticles(articleCount);
  const questions = madeQuestions(articles, questionCount);
  const ours = measure(askLibrary(articles), questions);
  const everything = measure(askEverything(articles), questions);
  const times = everything.totalMs / ours.totalMs;
  return {
    searchLongestMs: atMost(ours.longestMs, 10),
    searchTimesAsFast: atLeast(times, 10),
    searchFoundPercent: atLeast(ours.foundPercent, everything.foundPercent),
  };
}

function askLibrary(articles: readonly Article[]): Ask {
  const library = makeLibrary(articles);
  return (text) => library.search(text).map(({ id }) => id);
}

/** What the library would be without narrowing; the same fields, words and endings. */
function askEverything(articles: readonly Article[]): Ask {
  const fuse = new Fuse(articles.map(searchText), {
    keys: fields.map((name) => ({ name, weight: fieldWeights[name] })),
    useTokenSearch: true,
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.4,
  });
  return (text) => {
    const words = searchWords(text).map(({ stem }) => stem);
    return fuse.search(words.join(' '), { limit: 3 }).map(({ item }) => item.article.id);
  };
}

function measure(ask: Ask, questions: readonly MadeQuestion[]): Run {
  for (const { text } of questions.slice(0, warmUpCount)) ask(text);
  let longestMs = 0;
  let totalMs = 0;
  let found = 0;
  for (const { text, article } of questions) {
    const tookMs = Math.min(...Array.from({ length: repeats }, () => timed(ask, text)));
    longestMs = Math.max(longestMs, tookMs);
    totalMs += tookMs;
    if (ask(text).includes(article)) found += 1;
  }
  return { longestMs, totalMs, foundPercent: (100 * found) / questions.length };
}

function timed(ask: Ask, text: string): number {
  const start = performance.now();
  ask(text);
  return performance.now() - start;
}

function atMost(value: number, target: number): Figure {
  return { value: rounded(value), target, ok: value <= target };
}

function atLeast(value: number, target: number): Figure {
  return { value: rounded(value), target: rounded(target), ok: value >= target };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
