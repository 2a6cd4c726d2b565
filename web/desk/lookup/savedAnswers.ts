/** Which saved answers are offered while an agent types `/` and a word of one. Pure. */
import type { SavedAnswer } from './lookupAnswers.js';

/** What follows the `/`; null where the text is no search for an answer. */
export function slashQuery(text: string): string | null {
  return /^\/([^\n/]{0,60})$/.exec(text)?.[1] ?? null;
}

/** Every word has to occur; those whose title begins with the query come first. */
export function matchingAnswers(
  answers: readonly SavedAnswer[],
  query: string,
): readonly SavedAnswer[] {
  const sought = query.trim().toLowerCase();
  const words = sought.split(/\s+/);
  const found = answers.filter(({ title, text }) => {
    const all = `${title} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const starts = ({ title }: SavedAnswer) => title.toLowerCase().startsWith(sought);
  return [...found.filter(starts), ...found.filter((answer) => !starts(answer))];
}
