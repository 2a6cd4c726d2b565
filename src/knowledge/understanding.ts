/** What one message says, read once: the answer of `understand`. */
import type { PlatformId } from './platform.js';
import type { Topic } from './article.js';

export const intents = [
  'fixed',
  'notFixed',
  'couldNot',
  'skip',
  'back',
  'human',
  'startOver',
  'status',
  'wait',
  'question',
  'newProblem',
  'thanks',
  'cancel',
  'tried',
  'other',
] as const;

/** What a message means as a reply to a method card. `tried`: "did that already". */
export type Intent = (typeof intents)[number];

export type Understanding = {
  /** Canonical codes in order of first appearance, without duplicates. */
  readonly codes: readonly string[];
  /** Those of `codes` that were repaired ("0xc00007b"): ask before acting on them. */
  readonly guessed: readonly string[];
  /** What the PC with the problem runs; null where the message does not say. */
  readonly platform: PlatformId | null;
  /** Method ids of the article at hand that were carried out without success. */
  readonly tried: readonly string[];
  /** The method of the article at hand that solved it. */
  readonly fixedBy: string | null;
  readonly intent: Intent;
  /** Up to three, best first; `confidence` runs from 0 to 1. */
  readonly articles: readonly ArticleMatch[];
  /** Only for a text of more than eight lines: the code to act on and the lines around failures. */
  readonly log: LogReading | null;
};

export type ArticleMatch = {
  readonly id: string;
  readonly topic: Topic;
  readonly confidence: number;
};

export type LogReading = {
  /** The code that the log ends with; null where it has none. */
  readonly code: string | null;
  /** 1-based line of each code, at its last appearance. */
  readonly lines: readonly { readonly code: string; readonly line: number }[];
  /** Only the lines around failures, names in paths blacked out. */
  readonly excerpt: string;
};
