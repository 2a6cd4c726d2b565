/** Somebody who waits takes it back: the bot goes on where it was. */
import { advance } from './climb.js';
import { foldDetails } from './details.js';
import { dialogText } from './dialogs.text.js';
import { record, say, type Draft } from './draft.js';
import { spendPending } from './spend.js';

/** Only for a case that waits. */
export function withdraw(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const spent = spendPending(draft, draft.case, words.interrupted, '–');
  const withdrawn = record(foldDetails(spent), { kind: 'withdrawn' });
  return draft.article === null
    ? say(withdrawn, words.withdrawn)
    : advance(withdrawn, words.withdrawn);
}
