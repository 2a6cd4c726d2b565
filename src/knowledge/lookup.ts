/** What `understand` asks of the library of articles. */
import type { Article } from './article.js';
import type { ArticleMatch } from './understanding.js';

export type LibraryLookup = {
  /** By a canonical code or one that means the same (`equivalentCodes`). */
  byCode(code: string): Article | undefined;
  /** By words, best first; the text can be long. */
  search(text: string): readonly ArticleMatch[];
};
