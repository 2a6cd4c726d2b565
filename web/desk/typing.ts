/** Tells the desk that the agent is writing: at once, then at most every three seconds. */

export const typingToldEveryMs = 3_000;

/** So long "is writing" stands after the last word of it. */
export const typingShownMs = 6_000;

export function tellTyping(tell: (caseId: string) => void, now: () => number) {
  const toldAt = new Map<string, number>();
  return (caseId: string): void => {
    const last = toldAt.get(caseId);
    if (last !== undefined && now() - last < typingToldEveryMs) return;
    toldAt.set(caseId, now());
    tell(caseId);
  };
}
