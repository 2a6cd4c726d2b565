/** A button: pressed in time, twice, in another window, or a day later on an old card. */
import { isWaitedFor, type Case } from '../cases/case.js';
import { hasEnded } from '../cases/status.js';
import { dialogText } from './dialogs.text.js';
import { decided, openCase, record, say, type Draft } from './draft.js';
import { handOver, proposeHandOver } from './handOver.js';
import {
  answerMethod,
  explainObstacle,
  goBack,
  nextStage,
  type Answer,
  type OnScreen,
} from './methodAnswer.js';
import type { Payload } from './payload.js';
import { carryToPhone } from './carry.js';
import { tryAgain } from './earlier.js';
import { recordTicked } from './everything.js';
import { askOtherPlatform, choosePlatform } from './platformAnswer.js';
import { answerQuestion, stayWithBot } from './questionAnswer.js';
import { begin, chooseArticle } from './problem.js';
import { rate } from './solved.js';
import type { Asked } from './settle.js';
import { sayNoted } from './record.js';
import type { Decision, Press, Situation } from './situation.js';
import { spendPending } from './spend.js';
import { withdraw } from './withdraw.js';

/** Only the wish for a person needs no case. */
export function pressWithoutCase(situation: Situation, { payload }: Press): Decision {
  const words = dialogText(situation.reader.locale);
  if (payload.do === 'human') {
    return decided(proposeHandOver(openCase(situation), 'asked', null));
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
  if (draft.case.status === 'withAgent' && !verbsWithAgent.has(payload.do)) return draft;
  switch (payload.do) {
    case 'fixed':
    case 'notFixed':
      return pressOutcome(draft, payload, { outcome: payload.do, why: null, words });
    case 'couldNot':
      return pressOutcome(draft, payload, { outcome: 'couldNot', why: payload.why ?? null, words });
    case 'notApplicable':
      return pressOutcome(draft, payload, { outcome: 'notApplicable', why: 'notOnMyPc', words });
    case 'skip':
      return pressOutcome(draft, payload, { outcome: 'skipped', why: null, words });
    case 'tried':
      return pressTried(draft, payload, words);
    case 'next':
      return pressNext(draft, payload);
    case 'back':
      return isLatest(draft.case, payload.seq) ? goBack(draft) : stale(draft, payload.method);
    case 'human':
      return pressHuman(draft);
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

type MethodPayload = Extract<Payload, { method: string }>;

function pressOutcome(draft: Draft, payload: MethodPayload, answer: Answer): Draft {
  const { pending } = draft.case;
  const onScreen = methodOnScreen(draft.case, payload);
  if (onScreen !== null) return answerMethod(draft, onScreen, answer);
  const isAskedWhy =
    pending?.kind === 'question' &&
    pending.question === 'why' &&
    pending.about === payload.method &&
    pending.seq === payload.seq;
  return isAskedWhy ? explainObstacle(draft, payload.method, answer) : stale(draft, payload.method);
}

function pressTried(
  draft: Draft,
  payload: Extract<Payload, { do: 'tried' }>,
  words: string | null,
): Draft {
  const { pending } = draft.case;
  const isCurrent = isWaitedFor(pending, payload.seq);
  if (isCurrent && pending?.kind === 'question' && pending.question === 'everything') {
    return recordTicked(draft, pending, payload.methods?.split(',') ?? []);
  }
  return isCurrent && pending?.kind === 'method'
    ? answerMethod(draft, pending, { outcome: 'triedBefore', why: null, words })
    : stale(draft, payload.method ?? null);
}

function pressNext(draft: Draft, payload: Extract<Payload, { do: 'next' }>): Draft {
  const onScreen = methodOnScreen(draft.case, payload);
  const isInTime =
    onScreen !== null && onScreen.stage === payload.stage && onScreen.stage < onScreen.stages - 1;
  return isInTime ? nextStage(draft, onScreen) : stale(draft, payload.method);
}

function pressHuman(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  return proposeHandOver(spendPending(draft, draft.case, words.interrupted, '–'), 'asked', null);
}

type Answering = Exclude<Payload, MethodPayload | { do: 'human' } | { do: 'tried' }>;

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

function methodOnScreen(theCase: Case, payload: MethodPayload): OnScreen | null {
  const { pending } = theCase;
  const isOnScreen = pending?.kind === 'method' && pending.method === payload.method;
  return isOnScreen && isWaitedFor(pending, payload.seq) ? pending : null;
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

/** Says what is recorded; while an agent holds the case, nothing. */
function stale(draft: Draft, method: string | null): Draft {
  if (draft.case.status === 'withAgent') return draft;
  const words = dialogText(draft.situation.reader.locale);
  return method === null ? say(draft, words.oldCard) : sayNoted(draft, method);
}

function pressEnded(draft: Draft, payload: Payload): Draft {
  const words = dialogText(draft.situation.reader.locale);
  if (payload.do === 'answer' && payload.question === 'rating') return rate(draft, payload);
  if (payload.do === 'human') {
    return proposeHandOver(record(draft, { kind: 'reopened' }), 'asked', null);
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
