/** When a case was the desk's: from a handover until it went back or ended. Pure. */

export type DeskStep = { readonly kind: string; readonly at: number };

/** The kinds of events that count here. */
export const deskSteps = ['handedOver', 'withdrawn', 'returned', 'solved', 'closed'] as const;

/** `steps` in order. What came with the handover itself stands on the card. */
export function wasAtDesk(steps: readonly DeskStep[], at: number): boolean {
  return steps.findLast((step) => step.at < at)?.kind === 'handedOver';
}
