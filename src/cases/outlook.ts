/** How things stand at the help desk, for who hands a case over or waits: read by `src/desk`. */
import type { Priority } from './details.js';
import type { Topic } from '../knowledge/article.js';

/** For one team, seen from one case. */
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

export type DeskView = {
  /** The id of the team for an article of this topic, or for no article. */
  readonly teamFor: (topic: Topic | null) => string;
  /** By the team of the case, null is the first team; and by how well its person can work. */
  readonly outlook: (team: string | null, priority: Priority | null) => Outlook;
};
