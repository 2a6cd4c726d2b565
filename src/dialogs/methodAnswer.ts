/** What came of the method on screen, by button or in words. */
import type { Pending } from '../cases/case.js';
import type { Outcome } from '../cases/events.js';
import { variantFor } from '../knowledge/article.js';
import { dialogText } from './dialogs.text.js';
import { record, say, show, type Draft } from './draft.js';
import { advance, offer } from './climb.js';
import { methodOf } from './methodOf.js';
import { recordOutcome, type Answer } from './outcome.js';
import { questionCard } from './cards/questionCard.js';
import { whyButtons } from './questions.js';
import { solve } from './solved.js';
import { spendMethod, spendPending, spendStage } from './spend.js';

export type OnScreen = Extract<Pending, { kind: 'method' }>;

/** Records the outcome once and goes on; while an agent holds the case it only records. */
export function answerMethod(draft: Draft, onScreen: OnScreen, answer: Answer): Draft {
  const before = draft.case;
  const recorded = spendMethod(recordOutcome(draft, onScreen, answer), before);
  if (before.status === 'withAgent') return recorded;
  if (answer.outcome === 'fixed') return solve(recorded, onScreen.title);
  if (answer.outcome !== 'couldNot') return advance(recorded, leadFor(draft, answer.outcome));
  if (answer.why === 'noRights') return leaveToAdministrators(recorded);
  return answer.why === null || answer.why === 'stuck'
    ? askWhy(recorded, onScreen.method)
    : advance(recorded, dialogText(draft.situation.reader.locale).noted);
}

/** "I can't" was recorded; this says why, and what follows from it. */
export function explainObstacle(draft: Draft, method: string, answer: Answer): Draft {
  const before = draft.case;
  const attempt = before.attempts.find((candidate) => candidate.method === method);
  if (attempt === undefined) return advance(draft, null);
  const why = answer.outcome === 'notApplicable' ? 'notOnMyPc' : (answer.why ?? 'dontWant');
  const answered = record(draft, { kind: 'answered', question: 'why', about: method, value: why });
  const explained = recordOutcome(answered, attempt, { ...answer, why });
  const words = dialogText(draft.situation.reader.locale);
  const results = {
    noRights: words.noRights,
    notOnMyPc: words.notOnMyPc,
    dontWant: words.dontWant,
  };
  const result = why === 'stuck' ? words.noted : results[why];
  const spent = spendPending(explained, before, result);
  return why === 'noRights' ? leaveToAdministrators(spent) : advance(spent, words.noted);
}

/** The article may have been edited meanwhile: a method that is gone is passed over. */
export function nextStage(draft: Draft, onScreen: OnScreen): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const method = methodOf(draft, onScreen.method);
  if (method === undefined) {
    return answerMethod(draft, onScreen, { outcome: 'skipped', why: null, words: null });
  }
  const variant = variantFor(method, draft.case.platform?.id ?? null);
  if (onScreen.stage + 1 >= (variant?.stages.length ?? 0)) return say(draft, words.didItHelpShort);
  const title = variant?.stages[onScreen.stage]?.title ?? onScreen.title;
  return offer(spendStage(draft, onScreen.seq, title), method, onScreen.stage + 1, null);
}

/** Back within a method is the stage before; else the method before is open again. */
export function goBack(draft: Draft): Draft {
  const { pending } = draft.case;
  const words = dialogText(draft.situation.reader.locale);
  const current = pending?.kind === 'method' ? methodOf(draft, pending.method) : undefined;
  if (pending?.kind === 'method' && current !== undefined && pending.stage > 0) {
    const spent = spendPending(draft, draft.case, words.interrupted, '–');
    return offer(spent, current, pending.stage - 1, null);
  }
  const own = draft.case.attempts.filter(
    (attempt) => !attempt.takenBack && attempt.by === 'person' && attempt.stage !== null,
  );
  const last = own.toSorted((one, other) => one.at - other.at).at(-1);
  const earlier = last === undefined ? undefined : methodOf(draft, last.method);
  if (earlier === undefined) return say(draft, words.nothingBefore);
  const spent = spendPending(draft, draft.case, words.interrupted, '–');
  return offer(record(spent, { kind: 'takenBack', method: earlier.id }), earlier, 0, words.noted);
}

function leaveToAdministrators(draft: Draft): Draft {
  const answered = record(draft, {
    kind: 'answered',
    question: 'admin',
    about: null,
    value: 'no',
  });
  return advance(answered, dialogText(draft.situation.reader.locale).noRightsNoted);
}

function askWhy(draft: Draft, method: string): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const asked = record(draft, { kind: 'asked', question: 'why', about: method });
  const card = questionCard(
    {
      opening: null,
      lead: words.noted,
      question: words.askWhy,
      detail: '',
      buttons: whyButtons(asked, method),
    },
    locale,
  );
  return show(asked, card);
}

function leadFor(draft: Draft, outcome: Outcome): string {
  const words = dialogText(draft.situation.reader.locale);
  return outcome === 'triedBefore' ? words.notedTried : words.noted;
}
