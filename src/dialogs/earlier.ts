/** What the same person tried in another case of the last 30 days: left out, said so, undone by a tap. */
import { outcomeOf } from '../cases/case.js';
import { dialogText } from './dialogs.text.js';
import { advance } from './climb.js';
import { record, type Draft } from './draft.js';
import { earlierDay } from './language.js';
import { spendPending } from './spend.js';

/** Records what is left out of the article at hand; nothing where it was named in this case too. */
export function leaveOutEarlier(draft: Draft): Draft {
  const { article, situation } = draft;
  const known = new Set(article?.methods.flatMap((method) => [method.id, ...method.was]));
  return situation.earlier
    .filter(({ method }) => known.has(method) && outcomeOf(draft.case, method) === undefined)
    .reduce(
      (before, { method, title, outcome, at }) =>
        record(before, { kind: 'leftOut', method, title, outcome, triedAt: at }),
      draft,
    );
}

/** "On 14 November this did not help, so I leave it out: Check the clock."; null for nothing. */
export function earlierLead(draft: Draft): string | null {
  const { leftOut } = draft.case;
  const [first] = leftOut;
  if (first === undefined) return null;
  const { now, reader } = draft.situation;
  const titles = leftOut.map((left) => left.title);
  return dialogText(reader.locale).leaveOutEarlier(earlierDay(first.triedAt, now, reader), titles);
}

export function tryAgain(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  if (draft.case.leftOut.length === 0) return draft;
  const spent = spendPending(draft, draft.case, words.interrupted, '–');
  return advance(record(spent, { kind: 'broughtBack' }), words.noted);
}
