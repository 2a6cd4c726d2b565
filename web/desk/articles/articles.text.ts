/** The words about articles that depend on data. */
import type { ArticleList, ListedArticle } from '../../../src/desk/articleList.js';
import type { Suggestion } from '../../../src/desk/suggestion.js';
import { counted } from '../times.js';

/** "desk-windows, reviewed 2026-11-20". */
export function keptWords({ owner, reviewed }: ListedArticle): string {
  return `${owner}, reviewed ${reviewed}`;
}

export function useWords(cases: number): string {
  return cases === 0 ? 'No case yet' : counted(cases, 'case');
}

/** What an author should look at; null where all is well. */
export function stateWords({
  errors,
  warnings,
}: ListedArticle): { readonly tone: 'bad' | 'warn'; readonly text: string } | null {
  if (errors > 0) return { tone: 'bad', text: 'Broken' };
  return warnings > 0 ? { tone: 'warn', text: 'Review due' } : null;
}

/** "Check the clock, stage 2". */
export function aboutWords({ title, stage }: Suggestion): string {
  return stage === null ? title : `${title}, stage ${stage + 1}`;
}

/** In the order in which the files come. */
export function byFile(
  problems: ArticleList['problems'],
): readonly (readonly [string, ArticleList['problems']])[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.map((file) => [file, problems.filter((problem) => problem.file === file)]);
}
