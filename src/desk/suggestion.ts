/** A correction to a step of an article, as an agent suggests it from a case. */

export type NewSuggestion = {
  readonly method: string;
  /** Counts from 0; null for the whole method. */
  readonly stage: number | null;
  readonly text: string;
};

/** As the desk's API gives it; `at` is ISO 8601 UTC. */
export type Suggestion = NewSuggestion & {
  readonly id: string;
  readonly case: string;
  readonly article: string | null;
  /** The method's. */
  readonly title: string;
  readonly by: string;
  readonly at: string;
};
