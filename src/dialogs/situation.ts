/** What a dialog gets and what it gives: `decide(situation) -> { events, replies }`, pure. */
import type { Case } from '../cases/case.js';
import type { Details } from '../cases/details.js';
import type { CaseEvent, Outcome } from '../cases/events.js';
import type { KnownNotice } from '../cases/notices.js';
import type { Policy } from '../cases/ladder.js';
import type { Article, Topic } from '../knowledge/article.js';
import type { PlatformId } from '../knowledge/platform.js';
import type { Understanding } from '../knowledge/understanding.js';
import type { Card } from './cards/card.js';
import type { Reader } from './language.js';
import type { Payload } from './payload.js';

/** What came in. `words` refers to the stored row of what was written. */
export type Said =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly words: string;
      /** Reads the text with one article at hand, or with none. */
      readonly read: (article: Article | null) => Understanding;
    }
  | { readonly kind: 'press'; readonly payload: Payload; readonly words: string | null }
  /** A button that nobody knows, or one of somebody else's case. */
  | { readonly kind: 'badPress'; readonly because: 'unknown' | 'foreign' }
  /** An agent gave the case back, at a method or at none, or sends a method's card. */
  | { readonly kind: 'returned'; readonly method: string | null }
  | { readonly kind: 'agentOffers'; readonly method: string }
  /** A message without words. */
  | { readonly kind: 'blank' }
  /** Pictures; the words that came with them follow as a message of their own. */
  | { readonly kind: 'files'; readonly count: number; readonly withText: boolean }
  /** The chat was opened again. */
  | { readonly kind: 'joined' }
  /** A link that carries a chat was opened here: a good one, a spent or old one, or another's. */
  | { readonly kind: 'carried'; readonly link: 'good' | 'gone' | 'others' }
  /** The time has come to ask whether it helped. */
  | { readonly kind: 'followUp' };

export type Situation = {
  readonly now: number;
  readonly newCaseId: () => string;
  readonly channel: string;
  readonly conversationId: string;
  readonly person: { readonly id: string; readonly rights: 'yes' | 'no' | null };
  readonly reader: Reader;
  readonly policy: Policy;
  readonly browserPlatform: PlatformId | null;
  /** The case talked about in this conversation, also after it has ended. */
  readonly current: Case | null;
  readonly said: Said;
  /** Can the chat be taken to a phone: by a link on the screen, and by mail? */
  readonly carry: { readonly link: boolean; readonly mail: boolean };
  /** A channel or group chat, with the address of the private chat; null in private. */
  readonly group: { readonly privateChat: string } | null;
  /** The case that the conversation is about, which a button of another does not change. */
  readonly talkedAbout: string | null;
  /** Another open case of this person in this conversation, to come back to. */
  readonly kept: Case | null;
  /** What did not help, or could not be done, in any case of the last 30 days. */
  readonly earlier: readonly EarlierAttempt[];
  /** What agents ask first: of this case, or as far as earlier ones tell. */
  readonly details: Details;
  /** Problems that the desk knows of now. */
  readonly notices: readonly KnownNotice[];
  readonly articles: ArticleSource;
  /** The id of the team for an article of this topic, or for none; null: there are no teams. */
  readonly teamFor: ((topic: Topic | null) => string) | null;
};

export type ArticleSource = {
  readonly all: readonly Article[];
  byId(id: string): Article | undefined;
  byCode(code: string): Article | undefined;
};

export type Text = Extract<Said, { kind: 'text' }>;
export type Press = Extract<Said, { kind: 'press' }>;

export type EarlierAttempt = {
  readonly method: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly at: number;
};

/** `key` names a card so that it can be replaced by its spent line. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly key: string; readonly card: Card }
  | { readonly kind: 'replace'; readonly key: string; readonly card: Card };

/** What a turn does beside talking; what is said of it comes with it. */
export type Errand =
  | { readonly kind: 'carry' }
  | { readonly kind: 'carryMail'; readonly to: string }
  /** Says after `lead` where the person of the case stands in the queue. */
  | { readonly kind: 'standing'; readonly lead: string }
  /** Tell this person when the notice ends. */
  | { readonly kind: 'follow'; readonly notice: string };

export type CaseChange = { readonly caseId: string; readonly events: readonly CaseEvent[] };

export type Decision = {
  /** Oldest first; a new case begins with `opened`. */
  readonly changes: readonly CaseChange[];
  readonly replies: readonly (Reply | Errand)[];
  /** In whose name: an agent's where the agent sent the card. */
  readonly speaker: 'bot' | 'agent';
  /** What was given for the desk in the case `caseId`: kept beside the log. */
  readonly details?: Details;
  /** "plain" and "cards": how this conversation is answered from now on. */
  readonly plain?: boolean;
  /** The case that is talked about from now on. */
  readonly caseId: string | null;
};
