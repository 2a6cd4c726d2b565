/** "What got in the way?": the reason in the person's own words, or something else altogether. */
import type { Outcome } from '../cases/events.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance } from './climb.js';
import { dialogText } from './dialogs.text.js';
import type { Draft } from './draft.js';
import { explainObstacle, goBack } from './methodAnswer.js';
import { recordOutcome } from './outcome.js';
import { isAboutRights } from './rights.js';
import { settle, type Asked } from './settle.js';
import type { Text } from './situation.js';
import { solve } from './solved.js';
import { isOnlyYesOrNo } from './yesNo.js';

/** null where it is no answer: then it is asked again. */
export function obstacleInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  // "What got in the way?" has no yes and no no.
  if (asked.about === null || isOnlyYesOrNo(said.text)) return null;
  const { words } = said;
  if (isAboutRights(said.text)) {
    return explainObstacle(draft, asked.about, { outcome: 'couldNot', why: 'noRights', words });
  }
  switch (understood.intent) {
    case 'fixed':
    case 'notFixed':
    case 'tried':
      return correctOutcome(draft, asked, said, understood.intent);
    case 'back':
      return goBack(draft);
    case 'skip':
      return advance(settle(draft, asked, 'none', dialogText(localeOf(draft)).noReason), null);
    case 'couldNot':
      return explainObstacle(draft, asked.about, {
        outcome: 'notApplicable',
        why: 'notOnMyPc',
        words,
      });
    default:
      return reluctant.test(said.text)
        ? explainObstacle(draft, asked.about, { outcome: 'couldNot', why: 'dontWant', words })
        : null;
  }
}

const reluctant =
  /\b(rather not|don.?t want|do not want|too (complicated|difficult|hard|risky|long)|afraid|scared|no time|not comfortable|won.?t)\b/i;

/** It was done after all: that is what counts. */
function correctOutcome(
  draft: Draft,
  asked: Asked,
  said: Text,
  intent: 'fixed' | 'notFixed' | 'tried',
): Draft {
  const words = dialogText(localeOf(draft));
  const attempt = draft.case.attempts.find(({ method }) => method === asked.about);
  if (attempt === undefined) return draft;
  const outcomes = { fixed: 'fixed', notFixed: 'notFixed', tried: 'triedBefore' } as const;
  const outcome: Outcome = outcomes[intent];
  const corrected = recordOutcome(draft, attempt, { outcome, why: null, words: said.words });
  const settled = settle(corrected, asked, 'none', words.noReason);
  return outcome === 'fixed' ? solve(settled, attempt.title) : advance(settled, words.noted);
}

function localeOf(draft: Draft): string {
  return draft.situation.reader.locale;
}
