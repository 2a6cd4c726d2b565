/** The words around a previewed article. */
import type { ArticleSheet } from '../../src/preview/articleSheet.js';

/** Null where people see the page as it stands. */
export function unseenWords(sheet: ArticleSheet): string | null {
  switch (sheet.unseen) {
    case 'broken':
      return sheet.ladders.length === 0
        ? 'There are no cards yet: put right what stands beside the page, and save it.'
        : 'These cards are from the last version without a mistake. It stays in service until this one is right.';
    case 'off':
      return 'Nobody is offered this: house.yaml leaves it out.';
    case 'replaced':
      return 'Nobody is offered this: an article of your own folder has the same id.';
    case null:
      return null;
  }
}

/** "3 to put right", "1 hint"; '' for none. */
export function errorWords(n: number): string {
  return n === 0 ? '' : `${n} to put right`;
}

export function hintWords(n: number): string {
  return n === 0 ? '' : n === 1 ? '1 hint' : `${n} hints`;
}

export function countsOf(sheet: ArticleSheet): { errors: number; hints: number } {
  const errors = sheet.problems.filter(({ severity }) => severity === 'error').length;
  return { errors, hints: sheet.problems.length - errors };
}

/** A page's name in the list: what is wrong in it can be seen without opening it. */
export function pageWords(page: {
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
}): string {
  const counts = [errorWords(page.errors), hintWords(page.warnings)].filter((part) => part !== '');
  return [page.title, ...counts].join(' · ');
}
