/** "I'm no administrator", "I am one after all": said in passing. */
import { advance } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { record, say, type Draft } from './draft.js';
import { methodOf } from './methodOf.js';
import { rightsIn } from './rights.js';
import type { Text } from './situation.js';
import { spendPending } from './spend.js';

/** null where it is no news, or where it is about the method on screen, which needs them. */
export function hearRights(draft: Draft, said: Text): Draft | null {
  const rights = rightsIn(said.text);
  const words = dialogText(draft.situation.reader.locale);
  const answered = { kind: 'answered', question: 'admin', about: null } as const;
  if (rights === 'yes' && draft.case.answers['admin'] === 'no') {
    const spent = spendPending(draft, draft.case, words.interrupted, '–');
    return advance(record(spent, { ...answered, value: 'yes' }), words.rightsNoted);
  }
  if (rights !== 'no' || draft.case.answers['admin'] === 'no' || !isWithinReach(draft)) return null;
  return say(record(draft, { ...answered, value: 'no' }), words.noRightsNoted);
}

/** What is on screen can go on without them. */
function isWithinReach(draft: Draft): boolean {
  const { pending } = draft.case;
  if (pending?.kind !== 'method') return false;
  return methodOf(draft, pending.method)?.cost.administrator === false;
}
