/** Articles for what somebody types into a search box: a code, the beginning of one, or words. */
import type { Article } from '../article.js';
import type { Library } from '../library.js';
import { understand } from '../understand.js';

/** Fewer letters fit almost every code. */
const shortestPrefix = 3;

export function findArticles(query: string, library: Library, limit: number): readonly Article[] {
  const { codes, articles } = understand(query, { article: null, library });
  const found = [
    ...codes.flatMap((code) => library.byCode(code) ?? []),
    ...startingWith(query.trim().toLowerCase(), library),
    ...articles.flatMap(({ id }) => library.byId(id) ?? []),
  ];
  return [...new Set(found)].slice(0, limit);
}

function startingWith(prefix: string, library: Library): readonly Article[] {
  if (prefix.length < shortestPrefix) return [];
  return library.all.filter(({ codes }) =>
    codes.some((code) => code.toLowerCase().startsWith(prefix)),
  );
}
