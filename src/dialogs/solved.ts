/** It works again: said kindly, with the rating as one tap in the same card. */
import { cardText } from './cards/cards.text.js';
import { solvedCard } from './cards/solvedCard.js';
import { spentCard } from './cards/spentCard.js';
import { dialogText } from './dialogs.text.js';
import { record, replace, say, show, type Draft } from './draft.js';
import { timeOf } from './language.js';
import type { Payload } from './payload.js';

/** `title` is the method that helped; null where nobody said which. */
export function solve(draft: Draft, title: string | null): Draft {
  const { locale } = draft.situation.reader;
  const solved = record(draft, { kind: 'solved', by: 'person' });
  const words = dialogText(locale).fixed(title);
  return show(solved, solvedCard(solved.case.id, solved.case.seq, words, locale));
}

/** The first answer counts. */
export function rate(draft: Draft, payload: Extract<Payload, { do: 'answer' }>): Draft {
  const { now, reader } = draft.situation;
  const words = dialogText(reader.locale);
  if (draft.case.answers['rating'] !== undefined) return say(draft, words.rated);
  const { value } = payload;
  const rated = record(draft, { kind: 'answered', question: 'rating', about: null, value });
  const result = value === 'yes' ? cardText(reader.locale).good : cardText(reader.locale).notGood;
  const time = timeOf(now, now, reader);
  const title = words.question.rating;
  return replace(rated, payload.seq, spentCard({ mark: '✓', title, result, time }));
}

/** A bare yes or no after the end answers the question of the closing card. */
export function rateInWords(draft: Draft, value: 'yes' | 'no'): Draft {
  const { rated } = dialogText(draft.situation.reader.locale);
  if (draft.case.answers['rating'] !== undefined) return say(draft, rated);
  return say(record(draft, { kind: 'answered', question: 'rating', about: null, value }), rated);
}
