/** What an agent receives: the case in the words of the desk's API (times are ISO 8601 UTC). */

export type CaseSummary = {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly codes: readonly string[];
  readonly platform: string | null;
  /** The person's display name, or "Visitor 7F2C". */
  readonly person: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly waitingSince: string | null;
  /** When the person last wrote; null where nothing is kept. */
  readonly personWroteAt: string | null;
  /** Can they work: 'normal' (yes), 'hard' (with difficulty), 'blocked' (no); null until they say it. */
  readonly priority: 'normal' | 'hard' | 'blocked' | null;
  /** The id of the team that has it. */
  readonly team: string;
  readonly heldBy: { readonly id: string; readonly name: string } | null;
  /** In the order in which they were tried, for the small marks in the queue. */
  readonly outcomes: readonly {
    readonly method: string;
    readonly title: string;
    readonly outcome: string;
  }[];
};

export type DossierAttempt = {
  readonly method: string;
  readonly title: string;
  readonly outcome: string;
  readonly at: string;
  /** 'person', 'message' (came with the first message) or an agent's name. */
  readonly by: string;
  readonly note: string | null;
  /** From the first look at its card to the outcome; null where it was never on screen. */
  readonly minutes: number | null;
  /** How far they came, counted from 1; null where it was never on screen. */
  readonly stage: number | null;
  readonly channel: string;
  /** Outcomes that were corrected, oldest first. */
  readonly history: readonly { readonly outcome: string; readonly at: string }[];
};

export type Untried = { readonly method: string; readonly title: string; readonly why: string };

export type TranscriptLine = {
  readonly at: string;
  /** 'person', 'bot', 'agent', 'mark' (who took over or gave back), or 'note' (agents only). */
  readonly by: string;
  readonly name: string;
  readonly text: string;
};

/** Read with `GET /desk/api/cases/{id}/files/{fileId}`. */
export type DossierFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** How many. */
  readonly bytes: number;
  readonly at: string;
};

export type Dossier = {
  readonly case: CaseSummary;
  readonly codes: readonly string[];
  /** The id of the article that the bot goes through; null where it knows none. */
  readonly article: string | null;
  readonly platform: string | null;
  /** The name of the PC, as the person gave it; null where they did not. So contact, priority and note. */
  readonly pc: string | null;
  readonly contact: string | null;
  /** Their user principal name, for a call in Teams; null where no sign-in has told it. */
  readonly upn: string | null;
  /** Can they work: 'normal' (yes), 'hard' (with difficulty), 'blocked' (no). */
  readonly priority: 'normal' | 'hard' | 'blocked' | null;
  readonly note: string | null;
  readonly attempts: readonly DossierAttempt[];
  readonly untried: readonly Untried[];
  readonly transcript: readonly TranscriptLine[];
  /** Pictures that the person has sent, oldest first. */
  readonly files: readonly DossierFile[];
};
