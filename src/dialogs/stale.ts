/** The answer to a button whose card is answered already: what is recorded, and no more. */
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import { sayNoted } from './record.js';

/** Says what is recorded; while an agent holds the case, nothing. */
export function stale(draft: Draft, method: string | null): Draft {
  if (draft.case.status === 'withAgent') return draft;
  const words = dialogText(draft.situation.reader.locale);
  return method === null ? say(draft, words.oldCard) : sayNoted(draft, method);
}
