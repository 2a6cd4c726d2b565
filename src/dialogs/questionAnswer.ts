/** Answers to what the bot asked, by button or in words: which dialog hears them. */
import type { Question } from '../cases/events.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance } from './climb.js';
import {
  answerCode,
  answerFirstCode,
  answerMeant,
  articleInWords,
  codeInWords,
} from './codeAnswer.js';
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import { leaveUnticked } from './everything.js';
import { goBack } from './methodAnswer.js';
import { handOver } from './handOver.js';
import { noticeAnswer } from './notice.js';
import { answerNotice } from './problem.js';
import { obstacleInWords } from './obstacle.js';
import { platformInWords } from './platformAnswer.js';
import { goOnWithOther } from './resume.js';
import { rightsIn } from './rights.js';
import { settle, type Asked } from './settle.js';
import type { Text } from './situation.js';
import { yesOrNo } from './yesNo.js';

/** `value` is `yes`, `no`, or the thing chosen. */
export function answerQuestion(draft: Draft, asked: Asked, value: string): Draft {
  switch (asked.question) {
    case 'handOver':
      return value === 'yes' ? handOver(draft, null) : stayWithBot(draft);
    case 'code':
      return answerCode(draft, asked, value);
    case 'firstCode':
      return answerFirstCode(draft, asked, value);
    case 'didYouMean':
      return answerMeant(draft, asked, value);
    case 'admin':
    case 'when':
    case 'risk':
      return answerYesNo(draft, asked, value);
    case 'everything':
      return leaveUnticked(draft, asked);
    case 'resume':
      return goOnWithOther(draft, asked, value);
    case 'notice':
      return answerNotice(draft, asked, value);
    case 'platform':
    case 'whichArticle':
    case 'why':
    case 'tryAgain':
    case 'phone':
    case 'rating':
    case 'details':
      return draft;
  }
}

/** What a text means as an answer; null where it is none. */
export function answerInWords(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  switch (asked.question) {
    case 'code':
      return codeInWords(draft, asked, said, understood);
    case 'firstCode': {
      const [code] = understood.codes;
      return code === undefined ? null : answerFirstCode(draft, asked, code);
    }
    case 'whichArticle':
      return articleInWords(draft, asked, said, understood);
    case 'platform':
      return platformInWords(draft, asked, said.text, understood);
    case 'notice': {
      const answer = noticeAnswer(said.text);
      return answer === null ? null : answerNotice(draft, asked, answer);
    }
    case 'why':
      return obstacleInWords(draft, asked, said, understood);
    case 'when':
    case 'risk':
    case 'admin':
      if (understood.intent === 'back') return goBack(draft);
      return answerYesOrNo(draft, asked, said, understood);
    default:
      return answerYesOrNo(draft, asked, said, understood);
  }
}

function answerYesOrNo(
  draft: Draft,
  asked: Asked,
  said: Text,
  understood: Understanding,
): Draft | null {
  const answer = yesOrNo(said.text) ?? unsure(asked, said.text, understood);
  return answer === null ? null : answerQuestion(draft, asked, answer);
}

/** Not to know is no "no"; to skip what may be risky or needs a situation is one. */
function unsure(asked: Asked, text: string, understood: Understanding): string | null {
  const isSkipped = understood.intent === 'skip' || understood.intent === 'couldNot';
  if (asked.question === 'admin') {
    return rightsIn(text) ?? (isSkipped || unsureWords.test(text) ? 'unsure' : null);
  }
  return isSkipped && mayBeLeft.includes(asked.question) ? 'no' : null;
}

const mayBeLeft: readonly Question[] = ['when', 'risk', 'handOver'];
const unsureWords = /\b(don.?t know|not sure|no idea|maybe|perhaps|unsure|what does that mean)\b/i;

/** Not yet: what was on screen before comes again. */
export function stayWithBot(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const { pending } = draft.case;
  if (pending?.kind !== 'question' || pending.question !== 'handOver') return draft;
  const settled = settle(draft, pending, 'no', words.no);
  const wasAsked = pending.about === 'asked' && settled.article !== null;
  return wasAsked ? advance(settled, words.goOn) : say(settled, words.goOn);
}

function answerYesNo(draft: Draft, asked: Asked, value: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const results: Readonly<Record<string, string>> = { yes: words.yes, no: words.no };
  const settled = settle(draft, asked, value, results[value] ?? words.notKnown);
  const lead = asked.question === 'admin' && value === 'no' ? words.noRightsNoted : null;
  return advance(settled, lead);
}
