/** The way back to a case that was kept for later. */
import { formsOf } from '../knowledge/codes/equivalent.js';
import type { Understanding } from '../knowledge/understanding.js';
import type { Case } from '../cases/case.js';
import { hasEnded } from '../cases/status.js';
import { questionCard } from './cards/questionCard.js';
import { cardText } from './cards/cards.text.js';
import { advance } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { draftOf, record, say, show, type Draft } from './draft.js';
import { problemOf } from './handOver.js';
import { answerButton } from './questions.js';
import { settle, type Asked } from './settle.js';
import type { Decision, Situation } from './situation.js';

/** When the case at hand has ended, the one that was kept is offered again. */
export function withWayBack(
  situation: Situation,
  decision: Decision,
  after: Case | null,
): Decision {
  const { kept } = situation;
  const hasJustEnded =
    after !== null &&
    hasEnded(after.status) &&
    decision.changes.length > 0 &&
    after.id !== kept?.id;
  if (kept === null || !hasJustEnded || decision.caseId !== after.id) return decision;
  const asked = askToResume(draftOf(situation, kept));
  return {
    ...decision,
    changes: [...decision.changes, { caseId: kept.id, events: asked.events }],
    replies: [...decision.replies, ...asked.replies],
    caseId: kept.id,
  };
}

/** The code of a case that was kept: that one goes on, no new one is opened. */
export function backToKept(situation: Situation, { codes }: Understanding): Draft | null {
  const { kept } = situation;
  const known = formsOf(kept?.codes ?? []);
  if (kept === null || !codes.some((code) => known.has(code))) return null;
  const draft = draftOf(situation, kept);
  return advance(draft, dialogText(situation.reader.locale).backToIt);
}

function askToResume(draft: Draft): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const problem = problemOf(draft.case, cardText(locale).unknownProblem);
  const asked = record(draft, { kind: 'asked', question: 'resume', about: null });
  const card = questionCard(
    {
      opening: null,
      lead: null,
      question: words.stillOpen(problem),
      detail: '',
      buttons: [
        answerButton(asked, 'resume', 'yes', words.goOnWithIt),
        answerButton(asked, 'resume', 'no', words.closeIt),
      ],
    },
    locale,
  );
  return show(asked, card);
}

export function goOnWithOther(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const settled = settle(draft, asked, value, value === 'yes' ? words.goOnWithIt : words.closeIt);
  if (value === 'yes') return advance(settled, null);
  return say(record(settled, { kind: 'closed', by: 'person' }), words.closed);
}
