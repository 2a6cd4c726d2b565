/** One word for all codes: tables of words know that one. */
import type { Article } from '../../article.js';
import { errorCode } from './tags.js';

const shapes = new WeakMap<Article, ReadonlySet<string>>();

/** "0x80072f8f" is also written "80072f8f" and "2f8f", "WIN32 809" is "809". */
function shapesOf(article: Article): ReadonlySet<string> {
  const known = shapes.get(article);
  if (known) return known;
  const found = new Set(
    article.codes.flatMap((code) => {
      const digits = (code.toLowerCase().split(' ').at(-1) ?? '').replace(/^0x/, '');
      const short = digits.replace(/^0+/, '');
      return [digits, short, ...(digits.length === 8 ? [digits.slice(4)] : [])];
    }),
  );
  const shaped = new Set([...found].filter((word) => word.length >= 3));
  shapes.set(article, shaped);
  return shaped;
}

export function withoutCodes(words: readonly string[], article: Article): readonly string[] {
  const own = shapesOf(article);
  return words.map((word) => (isCode(word) || own.has(word) ? errorCode : word));
}

function isCode(word: string): boolean {
  return /^(?:0x[0-9a-f]{3,16}|[0-9a-f]{8})$/.test(word) && /[0-9]/.test(word);
}
