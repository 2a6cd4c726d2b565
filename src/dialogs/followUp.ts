/** Back after a restart, or asked by itself after a while: did it help? */
import { questionCard } from './cards/questionCard.js';
import { cardText } from './cards/cards.text.js';
import { dialogText } from './dialogs.text.js';
import { record, show, type Draft } from './draft.js';
import type { OnScreen } from './methodAnswer.js';
import { methodOf } from './methodOf.js';

/** Who is back sooner has not restarted. */
const leastAwayMs = 3 * 60_000;

/** The method whose steps end with a restart, where the person has had the time for one. */
export function backFromRestart(draft: Draft): OnScreen | null {
  const { pending } = draft.case;
  if (pending?.kind !== 'method' || pending.followUpSeq !== null) return null;
  const method = methodOf(draft, pending.method);
  const isAway = draft.situation.now - pending.at >= leastAwayMs;
  const isLast = pending.stage === pending.stages - 1;
  return method?.cost.restart === true && isAway && isLast ? pending : null;
}

/** Asked once for each time that the method is on screen; both cards can be answered. */
export function followUp(draft: Draft, onScreen: OnScreen, lead: string | null): Draft {
  const { locale } = draft.situation.reader;
  const words = dialogText(locale);
  const asked = record(draft, { kind: 'followedUp', method: onScreen.method });
  const about = { case: asked.case.id, seq: asked.case.seq, method: onScreen.method };
  const buttons = cardText(locale);
  const card = questionCard(
    {
      opening: null,
      lead,
      question: words.didItHelp(onScreen.title),
      detail: '',
      buttons: [
        { title: buttons.fixed, style: 'positive', payload: { do: 'fixed', ...about } },
        { title: buttons.notFixed, payload: { do: 'notFixed', ...about } },
        { title: buttons.couldNot, payload: { do: 'couldNot', ...about } },
      ],
    },
    locale,
  );
  return show(asked, card);
}
