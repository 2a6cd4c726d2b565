/** A message after a case has ended: thanks, a relapse, or something new. */
import type { Case } from '../cases/case.js';
import { formsOf } from '../knowledge/codes/equivalent.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf, record, say, type Draft } from './draft.js';
import { describesProblem, openProblem } from './opening.js';
import { proposeHandOver } from './handOver.js';
import { recordOutcome } from './outcome.js';
import { sayRecord } from './record.js';
import { backToKept } from './resume.js';
import { rateInWords } from './solved.js';
import { isOnlyYesOrNo, yesOrNo } from './yesNo.js';
import type { Decision, Situation, Text } from './situation.js';

/** From 0 to 1: so near that a few words are taken for another problem. */
const sureEnough = 0.6;

/** "Still broken" so soon takes the success back. */
const tooSoonMs = 60 * 60 * 1000;

/** What comes back within a week goes on with what is left. */
const relapseMs = 7 * 24 * 60 * 60 * 1000;

export function hearEnded(situation: Situation, ended: Case, said: Text): Decision {
  const draft = draftOf(situation, ended);
  const words = dialogText(situation.reader.locale);
  const understood = said.read(draft.article);
  const rating = yesOrNo(said.text);
  if (rating !== null && isRating(said.text) && ended.status === 'solved') {
    return decided(rateInWords(draft, rating));
  }
  if (isRelapse(situation, ended, said, understood)) {
    return decided(relapse(draft, said, understood));
  }
  const kept = backToKept(situation, understood);
  if (kept !== null) return decided(kept);
  switch (understood.intent) {
    case 'thanks':
      return decided(say(draft, words.welcomeThanks));
    case 'status':
      return decided(sayRecord(draft));
    case 'fixed':
      return decided(say(draft, words.fixed(null)));
    case 'human':
      return isFresh(situation, ended) && isSame(ended, understood)
        ? decided(proposeHandOver(record(draft, { kind: 'reopened' }), 'asked', null))
        : decided(openProblem(situation, said, null));
    default:
      return describesProblem(said.text, understood) && isClear(said.text, understood)
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
  if (cameBack.test(said.text)) return true;
  return ended.status === 'solved' && (codes.length > 0 || intent === 'notFixed');
}

/** "5 stars" is no new problem, whatever article it may resemble. */
function isClear(text: string, { codes, articles, intent }: Understanding): boolean {
  const [best] = articles;
  const isLong = text.trim().split(/\s+/).length > 3;
  return (
    isLong || codes.length > 0 || intent === 'newProblem' || (best?.confidence ?? 0) >= sureEnough
  );
}

/** One word or two: "no luck" says something else. */
function isRating(text: string): boolean {
  return (
    isOnlyYesOrNo(text) ||
    /^\S+[\s,]+(?:thanks|please|really|it was|very)[\s.!]*$/i.test(text.trim())
  );
}

/** Back after it had worked, or taken for solved too soon: then that method did not help. */
function relapse(draft: Draft, said: Text, { intent }: Understanding): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const reopened = record(draft, { kind: 'reopened' });
  if (draft.case.article === null)
    return proposeHandOver(reopened, 'noArticle', words.reopenedPerson);
  const last = draft.case.attempts.findLast((attempt) => !attempt.takenBack);
  const isTooSoon =
    intent === 'notFixed' &&
    !cameBack.test(said.text) &&
    last?.outcome === 'fixed' &&
    draft.situation.now - draft.case.updatedAt <= tooSoonMs;
  if (!isTooSoon) return advance(reopened, words.reopened);
  const answer = { outcome: 'notFixed', why: null, words: said.words } as const;
  return advance(recordOutcome(reopened, last, answer), words.notAfterAll);
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
