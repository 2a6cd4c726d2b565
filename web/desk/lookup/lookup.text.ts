/** The words about what is looked up. */
import { counted } from '../times.js';
import type { FoundMethod } from './lookupAnswers.js';

export function answersWords(n: number): string {
  return n === 0 ? 'No saved answer has these words.' : counted(n, 'saved answer');
}

/** "20 minutes, administrator, restart". */
export function costWords({ minutes, administrator, restart }: FoundMethod): string {
  return [
    counted(minutes, 'minute'),
    ...(administrator ? ['administrator'] : []),
    ...(restart ? ['restart'] : []),
  ].join(', ');
}

export const nothingFound = 'Nothing found. A code, its beginning, or a word of the problem helps.';
export const notSearched = "The library can't be reached. Try again in a moment.";
