/** The words about a message on its way. */
import type { Answer } from '../api.js';
import { problemWords } from '../desk.text.js';

export const notKnownWhetherSent =
  'The page was loaded again before the desk had answered. Sent again, it arrives once.';

/** Null when the desk has it. */
export function sendProblem(answer: Answer<unknown>): string | null {
  switch (answer.kind) {
    case 'unreachable':
      return "The desk can't be reached. Your words stay here; sent again, they arrive once.";
    case 'signedOut':
      return 'You were signed out. Your words stay here until you are back.';
    default:
      return problemWords(answer);
  }
}
