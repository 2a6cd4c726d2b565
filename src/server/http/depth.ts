/** How deep a JSON value is nested. JSON.parse reads any depth, JSON.stringify fails on a deep one. */

/** Stops counting just beyond `limit`. */
export function depthOf(value: unknown, limit: number): number {
  let level = childrenOf([value]);
  for (let depth = 0; depth <= limit; depth += 1) {
    if (level.length === 0) return depth;
    level = childrenOf(level);
  }
  return limit + 1;
}

function childrenOf(values: readonly unknown[]): unknown[] {
  return values.flatMap((value): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value) : [],
  );
}
