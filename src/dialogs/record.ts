/** The record in words: what was tried so far, what is noted of one method. */
import { outcomeOf, type Attempt } from '../cases/case.js';
import { cardText } from './cards/cards.text.js';
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import { timeOf } from './language.js';

export function sayRecord(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const attempts = draft.case.attempts.filter((attempt) => !attempt.takenBack);
  if (attempts.length === 0) return say(draft, words.nothingTried);
  return say(draft, words.record(attempts.map((attempt) => lineOf(draft, attempt))));
}

/** The answer to a button that was pressed before: what is recorded, and nothing else. */
export function sayNoted(draft: Draft, method: string): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const attempt = outcomeOf(draft.case, method);
  if (attempt === undefined) return say(draft, words.oldCard);
  const outcome = cardText(locale).outcome(attempt.outcome);
  return say(draft, words.alreadyNoted(attempt.title, outcome, timeIn(draft, attempt.at)));
}

function lineOf(draft: Draft, attempt: Attempt): string {
  const words = cardText(draft.situation.reader.locale);
  const { title, outcome, at } = attempt;
  return `${words.mark(outcome)} **${title}:** ${words.outcome(outcome)}, ${timeIn(draft, at)}`;
}

function timeIn(draft: Draft, at: number): string {
  return timeOf(at, draft.situation.now, draft.situation.reader);
}
