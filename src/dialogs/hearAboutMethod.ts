/** A message while a method is on screen. */
import { equivalentCodes } from '../knowledge/codes/equivalent.js';
import type { Understanding } from '../knowledge/understanding.js';
import { cardText } from './cards/cards.text.js';
import { withoutMarks } from './cards/text.js';
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import { explain } from './explain.js';
import { answerMethod, goBack, nextStage, type OnScreen } from './methodAnswer.js';
import { backFromRestart, followUp } from './followUp.js';
import { methodOf } from './methodOf.js';
import type { Answer } from './outcome.js';
import { isAboutRights } from './rights.js';
import type { Text } from './situation.js';
import { saysDone } from '../knowledge/reading/intent.js';

export function hearAboutMethod(
  draft: Draft,
  onScreen: OnScreen,
  said: Text,
  understood: Understanding,
): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const hint = hintFor(draft, onScreen, understood);
  if (hint !== null) return say(draft, hint);
  const answer = (outcome: Answer['outcome'], why: Answer['why'] = null) =>
    answerMethod(draft, onScreen, { outcome, why, words: said.words });
  const isLastStage = onScreen.stage === onScreen.stages - 1;
  if (!isLastStage && saysDone(said.text)) return nextStage(draft, onScreen);
  switch (understood.intent) {
    case 'fixed':
      return answer('fixed');
    case 'notFixed':
      return isLastStage ? answer('notFixed') : say(draft, words.finishStages);
    case 'couldNot':
      return answer('couldNot', isAboutRights(said.text) ? 'noRights' : null);
    case 'skip':
      return answer('skipped');
    case 'tried':
      return answer('triedBefore');
    case 'back':
      return goBack(draft);
    case 'question':
      return say(draft, explain(draft, onScreen.method, said.text) ?? words.askAPerson);
    case 'newProblem':
      return say(draft, words.finishFirst);
    default: {
      if (saysDone(said.text)) return say(draft, words.didItHelpShort);
      const back = backFromRestart(draft);
      return back === null
        ? say(draft, words.notUnderstood)
        : followUp(draft, back, words.welcomeBack);
    }
  }
}

/**
 * A code that the method itself leads to is no new problem: the author says what it means. The code
 * of the problem at hand tells only that it is still there.
 */
function hintFor(draft: Draft, onScreen: OnScreen, understood: Understanding): string | null {
  const method = methodOf(draft, onScreen.method);
  const hint = method?.variants
    .flatMap((variant) => variant.stages)
    .flatMap((stage) => stage.ifYouSee)
    .find((candidate) => {
      const same = equivalentCodes(candidate.code);
      if (same.some((code) => draft.article?.codes.includes(code))) return false;
      return understood.codes.some((code) => same.includes(code));
    });
  if (hint === undefined) return null;
  const { locale } = draft.situation.reader;
  return withoutMarks(cardText(locale).ifYouSee(hint.code, hint.text));
}
