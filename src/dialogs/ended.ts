/** A message after a case has ended: thanks, a relapse, or something new. */
import type { Case } from '../cases/case.js';
import { formsOf } from '../knowledge/codes/equivalent.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf, record, say } from './draft.js';
import { describesProblem, openProblem } from './opening.js';
import { proposeHandOver } from './handOver.js';
import { sayRecord } from './record.js';
import { backToKept } from './resume.js';
import { rateInWords } from './solved.js';
import { yesOrNo } from './yesNo.js';
import type { Decision, Situation, Text } from './situation.js';

/** What comes back within a week goes on with what is left. */
const relapseMs = 7 * 24 * 60 * 60 * 1000;

export function hearEnded(situation: Situation, ended: Case, said: Text): Decision {
  const draft = draftOf(situation, ended);
  const words = dialogText(situation.reader.locale);
  const understood = said.read(draft.article);
  const rating = yesOrNo(said.text);
  const isBare = said.text.trim().split(/\s+/).length <= 2;
  if (isBare && rating !== null && ended.status === 'solved') {
    return decided(rateInWords(draft, rating));
  }
  if (isRelapse(situation, ended, said, understood)) {
    return decided(advance(record(draft, { kind: 'reopened' }), words.reopened));
  }
  const kept = backToKept(situation, understood);
  if (kept !== null) return decided(kept);
  switch (understood.intent) {
    case 'thanks':
      return decided(say(draft, words.welcomeThanks));
    case 'status':
      return decided(sayRecord(draft));
    case 'human':
      return isFresh(situation, ended) && isSame(ended, understood)
        ? decided(proposeHandOver(record(draft, { kind: 'reopened' }), 'asked', null))
        : decided(openProblem(situation, said, null));
    default:
      return describesProblem(said.text, understood)
        ? decided(openProblem(situation, said, null))
        : decided(say(draft, words.tellMe));
  }
}

/** The same trouble on the same PC: said to be back, or its code again after it was solved. */
function isRelapse(
  situation: Situation,
  ended: Case,
  said: Text,
  understood: Understanding,
): boolean {
  const { platform, codes, intent } = understood;
  const isOtherPc =
    otherPc.test(said.text) || (platform !== null && platform !== ended.platform?.id);
  if (!isFresh(situation, ended) || !isSame(ended, understood) || isOtherPc) return false;
  if (ended.article === null) return false;
  if (cameBack.test(said.text)) return true;
  return ended.status === 'solved' && (codes.length > 0 || intent === 'notFixed');
}

function isFresh({ now }: Situation, ended: Case): boolean {
  return now - ended.updatedAt <= relapseMs;
}

function isSame(ended: Case, { codes }: Understanding): boolean {
  const known = formsOf(ended.codes);
  return codes.every((code) => known.has(code));
}

const cameBack = /\b(came|come|is|it's) back\b|\b(happens|there) again\b|\breturned\b/i;
const otherPc = /\b(other|another|second|different|new) (pc|computer|laptop|machine|device)\b/i;
