/** A case as the person themselves sees it. */

export type MyCase = {
  readonly id: string;
  /** Of the article; '' where none was found. */
  readonly title: string;
  readonly codes: readonly string[];
  /** Id of a Windows version; null where it was never said. */
  readonly platform: string | null;
  /** See status.ts. */
  readonly status: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Since when they wait for the desk; null where they do not. */
  readonly waitingSince: string | null;
  /** The name of the agent who has it; null for nobody. */
  readonly agent: string | null;
  /** Oldest first. */
  readonly tried: readonly MyAttempt[];
};

export type MyAttempt = {
  readonly title: string;
  readonly outcome: string;
  readonly at: string;
  /** 'person', 'message' (said in a message) or 'agent'. */
  readonly by: string;
};
