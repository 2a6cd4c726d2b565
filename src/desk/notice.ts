/** Known problems as the desk's API has them (times are ISO 8601 UTC). */

export type NoticeSummary = {
  readonly id: string;
  readonly code: string | null;
  readonly article: string | null;
  readonly text: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly endedAt: string | null;
  readonly endedMessage: string | null;
  readonly by: string;
  /** How many people want to hear of its end. */
  readonly followers: number;
};

export type BurstSummary = {
  readonly id: string;
  readonly code: string;
  readonly people: number;
  readonly startedAt: string;
  readonly lastAt: string;
  /** Does it still go on? */
  readonly isOpen: boolean;
};
