/** Cards that are answered fold to one line. */
import { isWaitedFor, outcomeOf, type Case } from '../cases/case.js';
import { cardText } from './cards/cards.text.js';
import { spentCard } from './cards/spentCard.js';
import { dialogText } from './dialogs.text.js';
import { cardKey, replace, type Draft } from './draft.js';
import { timeOf, type Reader } from './language.js';
import type { Reply } from './situation.js';

/** Folds the card that waited in `before`, if any, to what came of it in the draft. */
export function spendPending(draft: Draft, before: Case, result: string, mark = '✓'): Draft {
  const { pending } = before;
  if (pending === null) return draft;
  const { now, reader } = draft.situation;
  const title =
    pending.kind === 'method'
      ? pending.title
      : dialogText(reader.locale).question[pending.question];
  const time = timeOf(now, now, reader);
  const folded = spentCard({ mark, title, result, time });
  const spent = replace(draft, pending.seq, folded);
  const followUpSeq = pending.kind === 'method' ? pending.followUpSeq : null;
  return followUpSeq === null ? spent : replace(spent, followUpSeq, folded);
}

/** Folds the card of one stage: the stage is done, the method goes on. */
export function spendStage(draft: Draft, seq: number, title: string): Draft {
  const { now, reader } = draft.situation;
  const result = dialogText(reader.locale).stageDone;
  const time = timeOf(now, now, reader);
  return replace(draft, seq, spentCard({ mark: '✓', title, result, time }));
}

/** Folds a method's card to its outcome. */
export function spendMethod(draft: Draft, before: Case): Draft {
  const { pending } = before;
  if (pending?.kind !== 'method') return draft;
  const attempt = outcomeOf(draft.case, pending.method);
  if (attempt === undefined) return draft;
  const words = cardText(draft.situation.reader.locale);
  return spendPending(draft, before, words.outcome(attempt.outcome), words.mark(attempt.outcome));
}

/**
 * Folds the card that waited in `before` where something other than a dialog has ended the waiting:
 * an agent recorded, gave back or solved, or time ran out.
 */
export function foldedBy(before: Case, after: Case, now: number, reader: Reader): readonly Reply[] {
  const { pending } = before;
  if (pending === null || isWaitedFor(after.pending, pending.seq)) return [];
  const attempt = pending.kind === 'method' ? outcomeOf(after, pending.method) : undefined;
  const cards = cardText(reader.locale);
  return attempt === undefined
    ? folded(before, dialogText(reader.locale).interrupted, '–', now, reader)
    : folded(before, cards.outcome(attempt.outcome), cards.mark(attempt.outcome), now, reader);
}

/** Folds the card that waits: the chat goes on in another place. */
export function foldedAway(theCase: Case, now: number, reader: Reader): readonly Reply[] {
  return folded(theCase, dialogText(reader.locale).wentOnElsewhere, '→', now, reader);
}

function folded(
  { id, pending }: Case,
  result: string,
  mark: string,
  now: number,
  reader: Reader,
): readonly Reply[] {
  if (pending === null) return [];
  const words = dialogText(reader.locale);
  const card = spentCard({
    mark,
    title: pending.kind === 'method' ? pending.title : words.question[pending.question],
    result,
    time: timeOf(now, now, reader),
  });
  const followUpSeq = pending.kind === 'method' ? pending.followUpSeq : null;
  const seqs = [pending.seq, ...(followUpSeq === null ? [] : [followUpSeq])];
  return seqs.map((seq) => ({ kind: 'replace', key: cardKey(id, seq), card }));
}
