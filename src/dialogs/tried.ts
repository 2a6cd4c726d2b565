/** What was tried already, as messages say it: recorded, and never offered. */
import { outcomeOf } from '../cases/case.js';
import type { Outcome } from '../cases/events.js';
import type { Understanding } from '../knowledge/understanding.js';
import { dialogText } from './dialogs.text.js';
import { record, type Draft } from './draft.js';
import { recordOutcome } from './outcome.js';

/** Records the methods that a message says were carried out; one that helped ends the case. */
export function recordTried(draft: Draft, understood: Understanding, words: string): Draft {
  const tried = understood.tried.reduce(
    (before, method) => recordOne(before, method, 'triedBefore', words),
    draft,
  );
  const { fixedBy } = understood;
  if (fixedBy === null || tried.article === null) return tried;
  const fixed = recordOne(tried, fixedBy, 'fixed', words);
  return fixed === tried ? tried : record(fixed, { kind: 'solved', by: 'person' });
}

/** What stands recorded already is left as it is, but for a method that turns out to have helped. */
function recordOne(draft: Draft, id: string, outcome: Outcome, words: string): Draft {
  const method = draft.article?.methods.find((candidate) => candidate.id === id);
  const earlier = outcomeOf(draft.case, id);
  const isSettled = earlier !== undefined && earlier.outcome !== 'skipped';
  if (method === undefined || (isSettled && outcome !== 'fixed')) return draft;
  const { pending } = draft.case;
  const isOnScreen = pending?.kind === 'method' && pending.method === id;
  const shown = {
    method: id,
    title: method.title,
    variant: isOnScreen ? pending.variant : [],
    stage: isOnScreen ? pending.stage : (earlier?.stage ?? null),
  };
  return recordOutcome(draft, shown, { outcome, why: null, words }, 'message');
}

/** "You tried this already, so I leave it out: ..."; null where nothing was added. */
export function triedLead(before: Draft, after: Draft): string | null {
  const added = after.case.attempts
    .filter((attempt) => attempt.outcome === 'triedBefore')
    .filter((attempt) => outcomeOf(before.case, attempt.method)?.outcome !== 'triedBefore');
  if (added.length === 0) return null;
  const words = dialogText(after.situation.reader.locale);
  return words.leaveOutTried(added.map((attempt) => attempt.title));
}
