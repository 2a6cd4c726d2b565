/** The articles in service: by id, by code and by words. Pure: made whole, never changed. */
import type { Article } from './article.js';
import { equivalentCodes } from './codes/equivalent.js';
import { makeSearch } from './library/search.js';
import type { LibraryLookup } from './lookup.js';

export type Library = LibraryLookup & {
  /** Ordered by id. */
  readonly all: readonly Article[];
  byId(id: string): Article | undefined;
};

/** Where two articles have the same id or the same code, the later one answers. */
export function makeLibrary(articles: readonly Article[]): Library {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const all = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byCode = new Map(
    articles
      .filter((article) => byId.get(article.id) === article)
      .flatMap((article) => article.codes.map((code) => [code, article] as const)),
  );
  return {
    all,
    search: makeSearch(all),
    byId: (id) => byId.get(id),
    byCode: (code) =>
      equivalentCodes(code)
        .map((form) => byCode.get(form))
        .find((article) => article !== undefined),
  };
}
