/** A button: pressed in time, twice, in another window, or a day later on an old card. */
import { isWaitedFor, type Case } from '../cases/case.js';
import { hasEnded } from '../cases/status.js';
import { dialogText } from './dialogs.text.js';
import { decided, openCase, record, say, type Draft } from './draft.js';
import { answerDetails } from './details.js';
import { handOver, showDossier } from './handOver.js';
import { answerMethod, explainObstacle, goBack, nextStage, type OnScreen } from './methodAnswer.js';
import type { Answer } from './outcome.js';
import type { Payload } from './payload.js';
import { carryToPhone } from './carry.js';
import { tryAgain } from './earlier.js';
import { askOtherPlatform, choosePlatform } from './platformAnswer.js';
import { answerQuestion, stayWithBot } from './questionAnswer.js';
import { begin, chooseArticle } from './problem.js';
import { rate } from './solved.js';
import type { Asked } from './settle.js';
import { isAskedWhy, pressNamed, type NamedPayload } from './pressNamed.js';
import { stale } from './stale.js';
import type { Decision, Press, Situation } from './situation.js';
import { spendPending } from './spend.js';
import { withdraw } from './withdraw.js';

/** Only the wish for a person needs no case. */
export function pressWithoutCase(situation: Situation, { payload }: Press): Decision {
  const words = dialogText(situation.reader.locale);
  if (payload.do === 'human') {
    return decided(showDossier(openCase(situation)));
  }
  return {
    changes: [],
    replies: [{ kind: 'text', text: words.notYours }],
    speaker: 'bot',
    caseId: null,
  };
}

export function press(draft: Draft, { payload, words }: Press): Draft {
  if (hasEnded(draft.case.status)) return pressEnded(draft, payload);
  if (payload.do === 'answer' && payload.question === 'details') {
    return answerDetails(draft, payload);
  }
  if (draft.case.status === 'withAgent' && !verbsWithAgent.has(payload.do)) return draft;
  switch (payload.do) {
    case 'fixed':
    case 'notFixed':
      return pressOutcome(draft, payload, { outcome: payload.do, why: null, words });
    case 'couldNot':
      return pressOutcome(draft, payload, { outcome: 'couldNot', why: payload.why ?? null, words });
    case 'notApplicable':
      return pressNamed(draft, payload, { outcome: 'notApplicable', why: 'notOnMyPc', words });
    case 'skip':
      return pressNamed(draft, payload, { outcome: 'skipped', why: null, words });
    case 'tried':
      return pressNamed(draft, payload, { outcome: 'triedBefore', why: null, words });
    case 'next':
      return pressNext(draft, payload);
    case 'back':
      return isLatest(draft.case, payload.seq)
        ? goBack(draft)
        : stale(draft, payload.method ?? null);
    case 'human':
      return showDossier(draft);
    default:
      return pressAnswer(draft, payload, words);
  }
}

/** While an agent holds the case, only what comes of a method is heard. */
const verbsWithAgent: ReadonlySet<Payload['do']> = new Set([
  'fixed',
  'notFixed',
  'couldNot',
  'notApplicable',
  'skip',
  'tried',
  'next',
]);

type MethodPayload = Extract<Payload, { do: 'fixed' | 'notFixed' | 'couldNot' | 'next' }>;

function pressOutcome(draft: Draft, payload: MethodPayload, answer: Answer): Draft {
  const onScreen = methodOnScreen(draft.case, payload.method, payload.seq);
  if (onScreen !== null) return answerOnScreen(draft, onScreen, answer);
  const isReason = answer.outcome === 'couldNot';
  return isReason && isAskedWhy(draft.case, payload.method, payload.seq)
    ? explainObstacle(draft, payload.method, answer)
    : stale(draft, payload.method);
}

/** "Still broken" is for the last stage: before it there is more to do. */
function answerOnScreen(draft: Draft, onScreen: OnScreen, answer: Answer): Draft {
  const isEarly = onScreen.stage < onScreen.stages - 1;
  if (answer.outcome !== 'notFixed' || !isEarly) return answerMethod(draft, onScreen, answer);
  return say(draft, dialogText(draft.situation.reader.locale).finishStages);
}

function pressNext(draft: Draft, payload: Extract<Payload, { do: 'next' }>): Draft {
  const onScreen = methodOnScreen(draft.case, payload.method, payload.seq);
  const isInTime =
    onScreen !== null && onScreen.stage === payload.stage && onScreen.stage < onScreen.stages - 1;
  return isInTime ? nextStage(draft, onScreen) : stale(draft, payload.method);
}

type Answering = Exclude<Payload, MethodPayload | NamedPayload | { do: 'human' | 'back' }>;

function pressAnswer(draft: Draft, payload: Answering, words: string | null): Draft {
  if (payload.do === 'answer' && payload.question === 'phone') return carryToPhone(draft);
  if (payload.do === 'withdraw') {
    return draft.case.status === 'waiting' ? withdraw(draft) : stale(draft, null);
  }
  if (payload.do === 'handOver' && draft.case.status === 'waiting') return handOver(draft, words);
  if (!isLatest(draft.case, payload.seq)) return stale(draft, null);
  switch (payload.do) {
    case 'platform':
      return choosePlatform(draft, payload.platform);
    case 'choose':
      return pressArticle(draft, payload.article);
    case 'answer': {
      if (payload.question === 'platform') return askOtherPlatform(draft);
      if (payload.question === 'tryAgain') return tryAgain(draft);
      const asked = questionOnScreen(draft.case, payload);
      return asked === null ? stale(draft, null) : answerQuestion(draft, asked, payload.value);
    }
    case 'handOver':
      return handOver(draft, words);
    case 'resume':
      return stayWithBot(draft);
    case 'startOver':
      return startOver(draft);
  }
}

function methodOnScreen({ pending }: Case, method: string, seq: number): OnScreen | null {
  const isOnScreen = pending?.kind === 'method' && pending.method === method;
  return isOnScreen && isWaitedFor(pending, seq) ? pending : null;
}

function questionOnScreen(
  theCase: Case,
  payload: Extract<Payload, { do: 'answer' }>,
): Asked | null {
  const { pending } = theCase;
  return pending?.kind === 'question' && pending.question === payload.question ? pending : null;
}

/** A button counts while its card is what waits for an answer. */
function isLatest(theCase: Case, seq: number): boolean {
  return isWaitedFor(theCase.pending, seq);
}

function pressEnded(draft: Draft, payload: Payload): Draft {
  const words = dialogText(draft.situation.reader.locale);
  if (payload.do === 'answer' && payload.question === 'rating') return rate(draft, payload);
  if (payload.do === 'human') {
    return showDossier(record(draft, { kind: 'reopened' }));
  }
  return say(draft, words.hasEnded(draft.case.article?.title ?? words.question.whichArticle));
}

function pressArticle(draft: Draft, id: string): Draft {
  const article = draft.situation.articles.byId(id);
  if (article === undefined) return stale(draft, null);
  return begin(chooseArticle(spendPending(draft, draft.case, article.title), article, null), null);
}

function startOver(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const spent = spendPending(draft, draft.case, words.interrupted, '–');
  return say(record(spent, { kind: 'closed', by: 'person' }), words.fromTheTop);
}
