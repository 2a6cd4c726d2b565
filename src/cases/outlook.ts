/** How things stand at the help desk for who waits: read by `src/desk`. */

/** For one team, seen from a case that waits there. */
export type Outlook = {
  /** IANA name: the desk's own. */
  readonly timeZone: string;
  readonly opening: Opening;
  /** Agents who are there now. */
  readonly onDuty: number;
  /** People who wait there and were before this case. */
  readonly ahead: number;
  /** As far as recent cases tell; null where nothing is known. */
  readonly waitMs: number | null;
};

export type Opening =
  | { readonly kind: 'open' }
  /** null: not within a year. */
  | { readonly kind: 'closed'; readonly opensAt: number | null };
