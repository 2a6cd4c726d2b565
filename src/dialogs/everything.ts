/** "I tried everything": which of it, as boxes to tick. */
import { leftForAgent } from '../cases/ladder.js';
import { everythingCard } from './cards/everythingCard.js';
import { dialogText } from './dialogs.text.js';
import { advance } from './climb.js';
import { record, show, type Draft } from './draft.js';
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
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const methods = draft.article?.methods.filter((method) => ids.includes(method.id)) ?? [];
  const recorded = methods.reduce(
    (before, method) =>
      record(before, {
        kind: 'attempted',
        method: method.id,
        title: method.title,
        variant: [],
        outcome: 'triedBefore',
        why: null,
        stage: null,
        by: 'person',
        byName: null,
        channel: draft.situation.channel,
        words: null,
      }),
    draft,
  );
  const titles = methods.map((method) => method.title).join(', ');
  const settled = settle(recorded, asked, ids.join(','), titles === '' ? words.no : titles);
  return advance(settled, words.notedTried);
}

export function leaveUnticked(draft: Draft, asked: Asked): Draft {
  return recordTicked(draft, asked, []);
}
