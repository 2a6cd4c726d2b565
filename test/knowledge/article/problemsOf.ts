/** The problems of a page as lines, without the file's name. */
import { readArticle } from '../../../src/knowledge/article/readArticle.js';

export function problemsOf(markdown: string): readonly string[] {
  const result = readArticle(markdown, 'clock.md');
  if (!('problems' in result)) return [];
  return result.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}
