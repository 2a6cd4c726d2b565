/** Reads one message once: codes, Windows version, what was tried, what it means as a reply. */
import type { Article } from './article.js';
import { findCodes } from './codes/find.js';
import type { LibraryLookup } from './lookup.js';
import { intentOf } from './reading/intent.js';
import type { Understanding } from './understanding.js';

export type Reading = {
  /** The article whose method is on screen; null where none is. */
  readonly article: Article | null;
  readonly library: LibraryLookup;
};

export function understand(text: string, { library }: Reading): Understanding {
  const { codes, guessed } = findCodes(text, (code) => library.byCode(code) !== undefined);
  return {
    codes,
    guessed,
    platform: null,
    tried: [],
    fixedBy: null,
    intent: intentOf(text, { foreignCodes: codes, ownCodes: [], subject: new Set() }),
    articles: library.search(text),
    log: null,
  };
}
