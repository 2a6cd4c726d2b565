/** What of an article is searched, as stems, field by field. */
import type { Article } from '../article.js';
import { describeCode } from '../codes/describe.js';
import { topicWords } from './topicWords.js';
import { searchWords, type SearchWord } from './words.js';

export const fieldWeights = { title: 3, symptoms: 3, topic: 2, codes: 1, methods: 1 } as const;

export type Field = keyof typeof fieldWeights;

export const fields: readonly Field[] = ['title', 'symptoms', 'topic', 'codes', 'methods'];

export type SearchText = Readonly<Record<Field, string>> & {
  readonly article: Article;
  /** The stems of the title and of each symptom: words that stand together say more. */
  readonly phrases: readonly ReadonlySet<string>[];
  /** All of it as written, for the spelling. */
  readonly words: readonly SearchWord[];
};

export function searchText(article: Article): SearchText {
  const written: Readonly<Record<Field, readonly string[]>> = {
    title: [article.title],
    symptoms: article.symptoms,
    topic: [topicWords[article.topic]],
    codes: article.codes.map(codeWords),
    methods: article.methods.map(({ title }) => title),
  };
  return {
    article,
    title: joined(written.title),
    symptoms: joined(written.symptoms),
    topic: joined(written.topic),
    codes: joined(written.codes),
    methods: joined(written.methods),
    phrases: [article.title, ...article.symptoms].map((phrase) => new Set(stems(phrase))),
    words: fields.flatMap((field) => searchWords(written[field].join(' '))),
  };
}

function codeWords(code: string): string {
  const { name, sentence } = describeCode(code);
  return `${code} ${name?.replaceAll('_', ' ') ?? ''} ${sentence ?? ''}`;
}

function joined(texts: readonly string[]): string {
  return stems(texts.join(' ')).join(' ');
}

function stems(text: string): readonly string[] {
  return searchWords(text).map(({ stem }) => stem);
}
