/** How an agent's teams stand, for the desk page. Times are ISO 8601 UTC. */

export type DeskStatus = {
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly open: boolean;
    /** null where it is open, or closed for a year and more. */
    readonly opensAt: string | null;
    readonly waiting: number;
    /** Since when the one waits who waits longest; null where nobody does. */
    readonly waitingSince: string | null;
    /** Agents who are there now. */
    readonly onDuty: number;
    /** Cases that one agent holds at a time; null where that is not limited. */
    readonly seats: number | null;
  }[];
  /** Cases that the one who asks holds. */
  readonly holding: number;
};
