/** Undoes what was left out because of an earlier case. */
import type { Button } from './cards/card.js';
import { dialogText } from './dialogs.text.js';
import type { Draft } from './draft.js';
import { answerButton } from './questions.js';

/** null where nothing was left out. */
export function tryAgainButton(offered: Draft): Button | null {
  if (offered.case.leftOut.length === 0) return null;
  const title = dialogText(offered.situation.reader.locale).tryAgain;
  return answerButton(offered, 'tryAgain', 'yes', title);
}
