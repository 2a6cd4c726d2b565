/** Time and ids that a test decides. */

export type FixedClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
};

/** Stands still at `start` (milliseconds, or any text that Date reads) until it is told otherwise. */
export function fixedClock(start: number | string = '2026-11-20T09:00:00Z'): FixedClock {
  let now = new Date(start).getTime();
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}

/** Ids in order: `prefix-1`, `prefix-2`, ... */
export function sequentialIds(prefix = 'id'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}
