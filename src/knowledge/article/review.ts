/** Whether an article is due to be looked at again: a year after its last review. */
import type { Problem } from './problem.js';
import type { ReadArticle } from './readArticle.js';

/** `today` and the date of the review are ISO dates, `2026-11-20`. */
export function reviewWarning(read: ReadArticle, today: string): Problem | null {
  const { reviewed } = read.article;
  const message =
    reviewed > today
      ? `The last review lies in the future (${reviewed}). Write the day on which it was.`
      : aYearAfter(reviewed) < today
        ? `The last review was on ${reviewed}, more than a year ago. Read it again and set the date.`
        : null;
  if (message === null) return null;
  return { file: read.places.file, ...read.places.reviewed, message, severity: 'warning' };
}

function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
