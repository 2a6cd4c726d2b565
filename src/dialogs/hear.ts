/** A message in a case that is open. */
import type { Case } from '../cases/case.js';
import type { Question } from '../cases/events.js';
import { saysDone } from '../knowledge/reading/intent.js';
import { tellsOnlyPlatform } from '../knowledge/reading/platform.js';
import type { Understanding } from '../knowledge/understanding.js';
import { advance } from './climb.js';
import { noticeAnswer } from './notice.js';
import { hearDetails } from './details.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf, record, say, type Draft } from './draft.js';
import { handOver, proposeHandOver } from './handOver.js';
import { explain } from './explain.js';
import { hearAboutMethod } from './hearAboutMethod.js';
import { anotherProblem, newCodes } from './anotherProblem.js';
import { recordOutcome } from './outcome.js';
import { tryAgain } from './earlier.js';
import { askEverything, saysEverything } from './everything.js';
import { answerInWords } from './questionAnswer.js';
import { choosePlatform, confirmPlatform } from './platformAnswer.js';
import { sayRecord } from './record.js';
import { hearRights } from './hearRights.js';
import { isOnlyYesOrNo, yesOrNo } from './yesNo.js';
import { withWayBack } from './resume.js';
import type { Decision, Situation, Text } from './situation.js';
import { solve } from './solved.js';
import { withdraw } from './withdraw.js';
import { spendMethod, spendPending } from './spend.js';
import { hearWaiting } from './waiting.js';
import { recordTried, triedLead } from './tried.js';

export function hear(situation: Situation, current: Case, said: Text): Decision {
  const draft = draftOf(situation, current);
  // The agent reads it in the chat; the bot has nothing to say.
  if (current.status === 'withAgent') return decided(draft);
  const details = current.status === 'waiting' ? hearDetails(draft, said.text) : null;
  if (details !== null) return decided(details);
  const understood = said.read(draft.article);
  if (!isAskedFor(draft, aboutTheProblem) && newCodes(draft, understood).length > 0) {
    return anotherProblem(draft, said, understood);
  }
  const heard = hearInOrder(draft, said, understood);
  return withWayBack(situation, decided(heard), heard.case);
}

/** Questions whose answer is a description, which may well name Windows or what was tried. */
const aboutTheProblem: readonly Question[] = ['code', 'whichArticle', 'firstCode'];
/** Questions that a plain yes or no answers. */
const yesNoQuestions: readonly Question[] = [
  'handOver',
  'admin',
  'when',
  'risk',
  'didYouMean',
  'resume',
];

function isAskedFor({ case: { pending } }: Draft, questions: readonly Question[]): boolean {
  return pending?.kind === 'question' && questions.includes(pending.question);
}

/** The first that hears something in it answers. */
function hearInOrder(draft: Draft, said: Text, understood: Understanding): Draft {
  const isYesNo =
    (isAskedFor(draft, yesNoQuestions) && yesOrNo(said.text) !== null) ||
    (isAskedFor(draft, ['notice']) && noticeAnswer(said.text) !== null);
  if (isYesNo) return hearPending(draft, said, understood);
  const isDescription = isAskedFor(draft, aboutTheProblem);
  return (
    hearWaiting(draft, said) ??
    hearCorrection(draft, said, understood) ??
    hearEverywhere(draft, said, understood) ??
    (isDescription ? null : (hearRights(draft, said) ?? hearTried(draft, said, understood))) ??
    hearPending(draft, said, understood)
  );
}

/** "Actually that did work" is about the method before; "try it again" about what was left out. */
function hearCorrection(draft: Draft, said: Text, understood: Understanding): Draft | null {
  if (draft.case.leftOut.length > 0 && again.test(said.text)) return tryAgain(draft);
  if (saysEverything(said.text) && draft.case.pending?.kind === 'method' && draft.article) {
    return askEverything(draft);
  }
  const last = draft.case.attempts.findLast((attempt) => !attempt.takenBack);
  const isAboutLast = understood.intent === 'fixed' && afterAll.test(said.text);
  if (!isAboutLast || last === undefined) return null;
  const answer = { outcome: 'fixed', why: null, words: said.words } as const;
  const corrected = recordOutcome(draft, last, answer);
  const words = dialogText(draft.situation.reader.locale);
  return solve(spendPending(corrected, draft.case, words.notNeeded, '–'), last.title);
}

const again = /\btry (it|that|them|this) again\b|\bagain anyway\b/i;
const afterAll = /\b(actually|after all|turns out)\b|\bdoch\b|\bfinalement\b/i;

/** What means the same wherever it is said; null where it depends on what is on screen. */
function hearEverywhere(draft: Draft, said: Text, understood: Understanding): Draft | null {
  const words = dialogText(draft.situation.reader.locale);
  const { pending } = draft.case;
  switch (understood.intent) {
    case 'human':
      return askForPerson(draft, said);
    case 'status':
      return sayRecord(draft);
    case 'wait':
      return say(draft, words.takeYourTime);
    case 'thanks':
      return say(draft, words.welcomeThanks);
    case 'cancel':
      return draft.case.status === 'waiting' ? withdraw(draft) : close(draft, words.closed);
    case 'startOver':
      return draft.case.status === 'waiting'
        ? say(draft, words.waitingStartOver)
        : close(draft, words.fromTheTop);
    case 'fixed':
      // "Yes" to a question of ours is no success, and none alone.
      return pending === null && !isOnlyYesOrNo(said.text) ? solve(draft, null) : null;
    default:
      return null;
  }
}

function hearPending(draft: Draft, said: Text, understood: Understanding): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const { pending } = draft.case;
  if (pending?.kind === 'method') return hearAboutMethod(draft, pending, said, understood);
  if (draft.case.status === 'waiting' && pending === null)
    return whileWaiting(draft, said, understood);
  if (pending === null) return say(draft, words.tellMe);
  const answered = answerInWords(draft, pending, said, understood);
  if (answered !== null) return answered;
  if (isOnlyYesOrNo(said.text)) return say(draft, words.notUnderstoodAnswer);
  switch (understood.intent) {
    case 'fixed':
      return solve(spendPending(draft, draft.case, words.noted), null);
    case 'notFixed':
    case 'tried':
      return say(
        draft,
        pending.question === 'handOver' ? words.personIsBest : words.notUnderstoodAnswer,
      );
    case 'question':
      return say(draft, explain(draft, pending.about, said.text) ?? words.notUnderstoodAnswer);
    default:
      return say(draft, words.notUnderstoodAnswer);
  }
}

/** The bot goes on helping whoever waits and wants to. */
function whileWaiting(draft: Draft, said: Text, understood: Understanding): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const wantsMore = understood.intent === 'skip' || meanwhile.test(said.text);
  if (wantsMore && draft.article !== null) return advance(draft, null);
  const isNews = !saysDone(said.text) && !isOnlyYesOrNo(said.text);
  return say(draft, isNews ? words.addedForDesk : words.noNews);
}

const meanwhile =
  /\b(meanwhile|in the meantime|next (step|method|one)|try something|something else)\b/i;

/** Methods that were tried, another Windows version, or the method that helped, said in passing. */
function hearTried(draft: Draft, said: Text, understood: Understanding): Draft | null {
  const { platform } = understood;
  const isAskedForPlatform =
    draft.case.pending?.kind === 'question' && draft.case.pending.question === 'platform';
  const tried = recordTried(draft, understood, said.words);
  const isNews = tried !== draft;
  const spent = isNews ? spendMethod(tried, draft.case) : draft;
  if (isNews && tried.case.status === 'solved') return saySolved(spent, understood.fixedBy);
  const lead = isNews ? triedLead(draft, tried) : null;
  const isOther = isAskedForPlatform ? isNews : platform !== draft.case.platform?.id;
  if (platform !== null && isOther) return choosePlatform(spent, platform, lead);
  if (!isNews) {
    const isConfirmed = platform !== null && !isAskedForPlatform && tellsOnlyPlatform(said.text);
    return isConfirmed ? confirmPlatform(draft, platform) : null;
  }
  const isStillOnScreen = tried.case.pending !== null;
  return isStillOnScreen ? say(spent, lead ?? '') : advance(spent, lead);
}

function saySolved(draft: Draft, method: string | null): Draft {
  const title = draft.article?.methods.find((candidate) => candidate.id === method)?.title ?? null;
  return say(draft, dialogText(draft.situation.reader.locale).fixed(title));
}

function askForPerson(draft: Draft, said: Text): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const { pending } = draft.case;
  const isOffered = pending?.kind === 'question' && pending.question === 'handOver';
  // Asked twice for a person: that is a yes.
  if (isOffered) {
    const handed = handOver(draft, null);
    return hearDetails(handed, said.text) ?? handed;
  }
  return proposeHandOver(spendPending(draft, draft.case, words.interrupted, '–'), 'asked', null);
}

function close(draft: Draft, text: string): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const spent = spendPending(draft, draft.case, words.interrupted, '–');
  return say(record(spent, { kind: 'closed', by: 'person' }), text);
}
