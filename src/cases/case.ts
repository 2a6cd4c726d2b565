/** What a case is. `fold.ts` makes it from its log; `store.ts` loads and appends. */
import type { PlatformId } from '../knowledge/platform.js';
import type { Priority } from './details.js';
import type { Obstacle, Outcome, Question } from './events.js';
import type { CaseStatus } from './status.js';

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
  /** `at` of the latest handover while nobody has taken it; who is put back keeps their place. */
  readonly waitingSince: number | null;
  /** When it came, or came back, into the queue where it is now; null where it is in none. */
  readonly queuedAt: number | null;
  /** `at` of the latest handover; null before the first. */
  readonly handedOverAt: number | null;
  readonly everHandedOver: boolean;
  /** The team that it was handed to; null before, and in logs from before there were teams. */
  readonly team: string | null;
  /** How long the latest agent had it; `until` is null while they have it, and where they gave up. */
  readonly handled: { readonly from: number; readonly until: number | null } | null;
  /** Where the card with what agents ask first stands, and how well they can work; null before. */
  readonly details: { readonly askedSeq: number; readonly priority: Priority | null } | null;
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
  /** The Windows versions of the steps that were shown. */
  readonly variant: readonly PlatformId[];
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
    queuedAt: null,
    handedOverAt: null,
    everHandedOver: false,
    team: null,
    handled: null,
    details: null,
    agent: null,
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
