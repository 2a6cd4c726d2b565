/** A code of another problem in the middle of this one: both cases are kept. */
import { formsOf } from '../knowledge/codes/equivalent.js';
import type { Understanding } from '../knowledge/understanding.js';
import { dialogText } from './dialogs.text.js';
import { decided, type Draft } from './draft.js';
import { openProblem } from './opening.js';
import { backToKept } from './resume.js';
import type { Decision, Text } from './situation.js';
import { solve } from './solved.js';
import { spendPending } from './spend.js';

/** Codes that do not belong to the problem at hand, nor to the method on screen. */
export function newCodes(draft: Draft, understood: Understanding): readonly string[] {
  const known = formsOf([
    ...draft.case.codes,
    ...(draft.article?.codes ?? []),
    ...(draft.article?.methods ?? []).flatMap((method) =>
      method.variants.flatMap((variant) =>
        variant.stages.flatMap((stage) => stage.ifYouSee.map((hint) => hint.code)),
      ),
    ),
  ]);
  return understood.codes.filter((code) => !known.has(code));
}

/** The case at hand stays open; the new one is talked about first. */
export function anotherProblem(draft: Draft, said: Text, understood: Understanding): Decision {
  const words = dialogText(draft.situation.reader.locale);
  const kept = spendPending(draft, draft.case, words.keptForLater, '–');
  const opened =
    backToKept(draft.situation, understood) ??
    openProblem(draft.situation, said, words.anotherProblem);
  const isNotFixed = understood.intent === 'fixed' && draft.case.pending?.kind === 'method';
  const before = decided(isNotFixed ? solve(kept, null) : kept);
  const after = decided(opened);
  return {
    changes: [...before.changes, ...after.changes],
    replies: [...before.replies, ...after.replies],
    speaker: 'bot',
    caseId: after.caseId,
  };
}
