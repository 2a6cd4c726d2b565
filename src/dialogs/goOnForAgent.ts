/** What the bot does for an agent: it goes on where the case was handed back, or shows a card. */
import { outcomeOf, type Case } from '../cases/case.js';
import { advance, offer } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf } from './draft.js';
import { methodOf } from './methodOf.js';
import { spendPending } from './spend.js';
import type { Decision, Situation } from './situation.js';

/** What an agent asked for may be overtaken by what happened since: then nothing is said. */
export function goOnForAgent(
  situation: Situation,
  task: 'returned' | 'agentOffers',
  methodId: string | null,
): Decision {
  const { current } = situation;
  const isReturned = task === 'returned';
  const isInTime = current?.status === (isReturned ? 'withBot' : 'withAgent');
  const isOvertaken = !isReturned && isTried(current, methodId);
  if (current === null || !isInTime || isOvertaken) {
    return { changes: [], replies: [], speaker: 'bot', caseId: current?.id ?? null };
  }
  const words = dialogText(situation.reader.locale);
  // A card that still waits makes room for the new one.
  const draft = spendPending(draftOf(situation, current), current, words.interrupted, '–');
  const lead = isReturned ? words.agentReturned : null;
  const method = methodOf(draft, methodId);
  const next =
    method === undefined || isTried(current, method.id)
      ? advance(draft, lead)
      : offer(draft, method, 0, lead);
  return decided(next, isReturned ? 'bot' : 'agent');
}

/** Nobody is asked to try the same thing twice. */
function isTried(theCase: Case | null, methodId: string | null): boolean {
  const outcome =
    theCase === null || methodId === null ? undefined : outcomeOf(theCase, methodId)?.outcome;
  return outcome === 'fixed' || outcome === 'notFixed' || outcome === 'triedBefore';
}
