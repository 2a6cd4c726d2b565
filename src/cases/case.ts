/** A case: the fold of its log. Pure; `store.ts` loads and appends. */
import type { PlatformId } from '../knowledge/platform.js';
import type { CaseEvent, Obstacle, Outcome, Question } from './events.js';
import { statusAfter, type CaseStatus } from './status.js';

export type Case = {
  readonly id: string;
  /** Of the last event; 0 before the first. */
  readonly seq: number;
  readonly status: CaseStatus;
  readonly personId: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  /** In order of first appearance. */
  readonly codes: readonly string[];
  /** Articles that the description points to, best first. */
  readonly nearest: readonly string[];
  readonly article: { readonly id: string; readonly title: string } | null;
  /** The code that the article was chosen for. */
  readonly code: string | null;
  readonly platform: { readonly id: PlatformId; readonly source: PlatformSource } | null;
  /** What is on screen and waits for an answer. */
  readonly pending: Pending | null;
  /** Answers to `admin`, and to `when:METHOD` and `risk:METHOD`. */
  readonly answers: Readonly<Record<string, string>>;
  /** One for each method, in the order of the first outcome. */
  readonly attempts: readonly Attempt[];
  /** Tried in earlier cases of this person, and so not offered in this one. */
  readonly leftOut: readonly LeftOut[];
  /** When each method was first on screen. */
  readonly offeredAt: Readonly<Record<string, number>>;
  /** Questions asked before the first method was shown. */
  readonly questionsBeforeMethod: number;
  /** The first event of a method card; null before. */
  readonly firstOfferSeq: number | null;
  /** `at` of the latest handover while it lasts. */
  readonly waitingSince: number | null;
  readonly everHandedOver: boolean;
  readonly agent: { readonly id: string; readonly name: string; readonly since: number } | null;
};

export type LeftOut = {
  readonly method: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly triedAt: number;
};

export type PlatformSource = 'said' | 'browser' | 'assumed';

/** `seq` is that of the event that put it there: it names the card and makes old buttons known. */
export type Pending =
  | {
      readonly kind: 'method';
      readonly seq: number;
      readonly at: number;
      readonly method: string;
      readonly title: string;
      readonly variant: readonly PlatformId[];
      readonly stage: number;
      readonly stages: number;
      /** The event that asked by itself whether it helped; null while that was not. */
      readonly followUpSeq: number | null;
    }
  | {
      readonly kind: 'question';
      readonly seq: number;
      readonly question: Question;
      readonly about: string | null;
    };

export type Attempt = {
  readonly method: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly why: Obstacle | null;
  readonly stage: number | null;
  /** When it was first on screen; null where it never was. */
  readonly startedAt: number | null;
  readonly at: number;
  readonly by: 'person' | 'message' | 'agent';
  readonly byName: string | null;
  readonly channel: string;
  readonly words: string | null;
  /** Outcomes that were corrected, oldest first. */
  readonly history: readonly { readonly outcome: Outcome; readonly at: number }[];
  /** "Back" was said: the outcome above no longer counts. */
  readonly takenBack: boolean;
  readonly timesSkipped: number;
};

export function emptyCase(id: string): Case {
  return {
    id,
    seq: 0,
    status: 'withBot',
    personId: '',
    conversationId: '',
    channel: '',
    openedAt: 0,
    updatedAt: 0,
    codes: [],
    nearest: [],
    article: null,
    code: null,
    platform: null,
    pending: null,
    answers: {},
    attempts: [],
    leftOut: [],
    offeredAt: {},
    questionsBeforeMethod: 0,
    firstOfferSeq: null,
    waitingSince: null,
    everHandedOver: false,
    agent: null,
  };
}

export function foldCase(id: string, events: readonly CaseEvent[]): Case {
  return events.reduce(applyEvent, emptyCase(id));
}

export function applyEvent(before: Case, event: CaseEvent): Case {
  const moved: Case = {
    ...before,
    seq: event.seq,
    updatedAt: event.at,
    status: statusAfter(before.status, event.kind),
  };
  switch (event.kind) {
    case 'opened':
      return {
        ...moved,
        personId: event.personId,
        conversationId: event.conversationId,
        channel: event.channel,
        openedAt: event.at,
      };
    case 'described':
      return {
        ...moved,
        codes: [...new Set([...before.codes, ...event.codes])],
        nearest: event.nearest.length > 0 ? event.nearest : before.nearest,
      };
    case 'articleChosen':
      return { ...moved, article: { id: event.article, title: event.title }, code: event.code };
    case 'platformSet':
      return withPlatform(moved, event);
    case 'asked':
      return withQuestion(moved, event);
    case 'answered':
      return withAnswer(moved, event);
    case 'offered':
      return {
        ...moved,
        pending: { ...event, kind: 'method', followUpSeq: null },
        offeredAt: { [event.method]: event.at, ...before.offeredAt },
        firstOfferSeq: before.firstOfferSeq ?? event.seq,
      };
    case 'attempted':
      return withAttempt(moved, event);
    case 'leftOut':
      return { ...moved, leftOut: [...before.leftOut, event] };
    case 'broughtBack':
      return { ...moved, leftOut: [], pending: null };
    case 'followedUp':
      return withFollowUp(moved, event);
    case 'takenBack':
      return {
        ...moved,
        pending: null,
        attempts: before.attempts.map((attempt) =>
          attempt.method === event.method ? { ...attempt, takenBack: true } : attempt,
        ),
      };
    case 'handedOver':
    case 'queued':
    case 'accepted':
    case 'withdrawn':
    case 'returned':
    case 'solved':
    case 'closed':
      return withOwner(moved, event);
    case 'gapFound':
    case 'reopened':
      return moved;
  }
}

type OwnerEvent = CaseEvent & {
  kind: 'handedOver' | 'queued' | 'accepted' | 'withdrawn' | 'returned' | 'solved' | 'closed';
};

/** Who has the case from now on: the bot, nobody yet, one agent, or nobody any more. */
function withOwner(moved: Case, event: OwnerEvent): Case {
  switch (event.kind) {
    case 'handedOver':
      return { ...moved, pending: null, waitingSince: event.at, everHandedOver: true };
    case 'queued':
      return { ...moved, agent: null, waitingSince: event.at };
    case 'accepted':
      return {
        ...moved,
        waitingSince: null,
        agent: { id: event.agentId, name: event.agentName, since: event.at },
      };
    case 'withdrawn':
    case 'returned':
      return { ...moved, agent: null, waitingSince: null, pending: null };
    case 'solved':
    case 'closed':
      return { ...moved, agent: null, waitingSince: null, pending: null };
  }
}

/** What did not apply to the Windows version that was wrong may well apply to the right one. */
function withPlatform(moved: Case, event: CaseEvent & { kind: 'platformSet' }): Case {
  const isCorrected = moved.platform !== null && moved.platform.id !== event.platform;
  return {
    ...moved,
    platform: { id: event.platform, source: event.source },
    attempts: moved.attempts.map((attempt) =>
      isCorrected && attempt.outcome === 'notApplicable'
        ? { ...attempt, takenBack: true }
        : attempt,
    ),
  };
}

function withFollowUp(moved: Case, event: CaseEvent & { kind: 'followedUp' }): Case {
  const { pending } = moved;
  return pending?.kind === 'method' && pending.method === event.method
    ? { ...moved, pending: { ...pending, followUpSeq: event.seq } }
    : moved;
}

function withQuestion(moved: Case, event: CaseEvent & { kind: 'asked' }): Case {
  const { seq, question, about } = event;
  return {
    ...moved,
    pending: { kind: 'question', seq, question, about },
    questionsBeforeMethod: moved.questionsBeforeMethod + (moved.firstOfferSeq === null ? 1 : 0),
  };
}

function withAnswer(moved: Case, event: CaseEvent & { kind: 'answered' }): Case {
  const key = answerKey(event.question, event.about);
  const isPending = moved.pending?.kind === 'question' && moved.pending.question === event.question;
  return {
    ...moved,
    pending: isPending ? null : moved.pending,
    answers: { ...moved.answers, [key]: event.value },
  };
}

function withAttempt(moved: Case, event: CaseEvent & { kind: 'attempted' }): Case {
  const previous = moved.attempts.find((attempt) => attempt.method === event.method);
  const attempt: Attempt = {
    method: event.method,
    title: event.title,
    outcome: event.outcome,
    why: event.why,
    stage: event.stage,
    startedAt: event.stage === null ? null : (moved.offeredAt[event.method] ?? null),
    at: event.at,
    by: event.by,
    byName: event.byName,
    channel: event.channel,
    words: event.words,
    history:
      previous === undefined
        ? []
        : previous.outcome === event.outcome
          ? previous.history
          : [...previous.history, { outcome: previous.outcome, at: previous.at }],
    takenBack: false,
    timesSkipped: (previous?.timesSkipped ?? 0) + (event.outcome === 'skipped' ? 1 : 0),
  };
  const others = moved.attempts.filter((other) => other.method !== event.method);
  const wasOnScreen = moved.pending?.kind === 'method' && moved.pending.method === event.method;
  return {
    ...moved,
    attempts: previous
      ? moved.attempts.map((other) => (other.method === event.method ? attempt : other))
      : [...others, attempt],
    pending: wasOnScreen ? null : moved.pending,
  };
}

export function answerKey(question: Question, about: string | null): string {
  return about === null ? question : `${question}:${about}`;
}

/** Is this the number of a card that waits for an answer? */
export function isWaitedFor(pending: Pending | null, seq: number): boolean {
  if (pending === null) return false;
  return pending.seq === seq || (pending.kind === 'method' && pending.followUpSeq === seq);
}

/** The outcome that counts; undefined while the method is open, also after "back". */
export function outcomeOf(theCase: Case, method: string): Attempt | undefined {
  return theCase.attempts.find((attempt) => attempt.method === method && !attempt.takenBack);
}
