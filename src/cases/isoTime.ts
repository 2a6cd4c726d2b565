/** A time as our answers and messages write it: ISO 8601, UTC. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
