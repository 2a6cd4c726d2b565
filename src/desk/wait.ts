/** How long somebody will wait, from how long recent cases took. Pure. */

export type Load = {
  /** How long agents had the latest cases that they finished, in milliseconds. */
  readonly recentMs: readonly number[];
  readonly onDuty: number;
  /** Cases that agents have now. */
  readonly beingHandled: number;
  /** Cases that one agent holds at a time; null where that is not limited. */
  readonly seats: number | null;
  /** People who come first. */
  readonly ahead: number;
};

/** Fewer say nothing about the next one. */
const leastRecent = 3;

/** 0 where an agent has a seat free at once; null where nobody can tell. */
export function waitMs({ recentMs, onDuty, beingHandled, seats, ahead }: Load): number | null {
  if (onDuty === 0 || recentMs.length < leastRecent) return null;
  const places = Math.max(onDuty * (seats ?? 1), beingHandled);
  const free = places - beingHandled;
  const rounds = Math.max(0, ahead + 1 - free) / places;
  return Math.round(rounds * median(recentMs));
}

/** Not the mean: a case over night would make everybody's wait long. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? 0;
  const high = sorted[Math.ceil(middle)] ?? 0;
  return (low + high) / 2;
}
