/** An article as its author sees it, in the words of the preview's API and of the desk's. */
import type { Problem } from '../knowledge/article/problem.js';
import type { PlatformId } from '../knowledge/platform.js';

export type ArticleSheet = {
  readonly file: string;
  /** null where the page has never been readable. */
  readonly id: string | null;
  readonly title: string;
  /** The file as it is now. */
  readonly source: string;
  readonly problems: readonly SheetProblem[];
  /** Why people do not see this page as it stands; null where they do. */
  readonly unseen: Unseen | null;
  /** One for each Windows version; empty where there is nothing to show yet. */
  readonly ladders: readonly Ladder[];
};

/** `broken`: the cards are those of the last version without a mistake. */
export type Unseen = 'broken' | 'off' | 'replaced';

export type SheetProblem = Omit<Problem, 'file'>;

export type Ladder = {
  readonly platform: PlatformId | null;
  readonly name: string;
  readonly cards: readonly SheetCard[];
};

/** The same card in the form that either channel takes. */
export type SheetCard = {
  readonly caption: string;
  readonly chat: Readonly<Record<string, unknown>>;
  readonly teams: Readonly<Record<string, unknown>>;
  /** For channels without cards. */
  readonly plain: string;
};

export type ListedPage = {
  readonly file: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
};

export type PageList = {
  readonly pages: readonly ListedPage[];
  /** Of folders and of house.yaml. */
  readonly others: readonly Problem[];
};
