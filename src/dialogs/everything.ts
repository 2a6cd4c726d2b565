/** "I tried everything": which of it, as boxes to tick. */
import { outcomeOf } from '../cases/case.js';
import { leftForAgent } from '../cases/ladder.js';
import { everythingCard } from './cards/everythingCard.js';
import { dialogText } from './dialogs.text.js';
import { advance } from './climb.js';
import { record, show, type Draft } from './draft.js';
import { recordOutcome, type Answer } from './outcome.js';
import { settle, type Asked } from './settle.js';
import { spendPending } from './spend.js';

/** "I tried everything", "I did all of it": not which. */
export function saysEverything(text: string): boolean {
  return everything.test(text);
}

const everything =
  /\b(tried|did|done|tested)\s+(absolutely\s+|already\s+|literally\s+)?(everything|all of (it|them|that|this)|all that)\b|\balles (schon )?(probiert|versucht)\b|\btout essayé\b/i;

export function askEverything(draft: Draft): Draft {
  const { article, situation } = draft;
  if (article === null) return draft;
  const spent = spendPending(
    draft,
    draft.case,
    dialogText(situation.reader.locale).interrupted,
    '–',
  );
  const asked = record(spent, { kind: 'asked', question: 'everything', about: null });
  const methods = leftForAgent(asked.case, article, situation.policy).map(({ method }) => method);
  return show(
    asked,
    everythingCard(asked.case.id, asked.case.seq, methods, situation.reader.locale),
  );
}

/** `ids` are the boxes that were ticked. */
export function recordTicked(draft: Draft, asked: Asked, ids: readonly string[]): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const recorded = recordNamed(draft, ids, { outcome: 'triedBefore', why: null, words: null });
  const methods = draft.article?.methods.filter((method) => ids.includes(method.id)) ?? [];
  const titles = methods.map((method) => method.title).join(', ');
  const settled = settle(recorded, asked, ids.join(','), titles === '' ? words.no : titles);
  return advance(settled, words.notedTried);
}

/** Methods that are not on screen; ids of no method, and what is recorded already, are passed over. */
export function recordNamed(draft: Draft, ids: readonly string[], answer: Answer): Draft {
  const methods = draft.article?.methods.filter((method) => ids.includes(method.id)) ?? [];
  return methods
    .filter((method) => (outcomeOf(draft.case, method.id)?.outcome ?? 'skipped') === 'skipped')
    .reduce((before, { id: method, title }) => {
      const shown = { method, title, variant: [], stage: null };
      return recordOutcome(before, shown, answer);
    }, draft);
}

export function leaveUnticked(draft: Draft, asked: Asked): Draft {
  return recordTicked(draft, asked, []);
}
