/** Messages on their way to the person. Each keeps its key, so that it arrives once however often it is sent. Pure. */

export type Outgoing = {
  /** The desk stores a message with the same key once. */
  readonly key: string;
  readonly caseId: string;
  readonly text: string;
  readonly state:
    | { readonly kind: 'sending' }
    /** The desk has it; the conversation on the page does not show it yet. */
    | { readonly kind: 'sent' }
    | { readonly kind: 'failed'; readonly why: string };
};

export type OutboxEvent =
  | {
      readonly kind: 'sendBegun';
      readonly key: string;
      readonly id: string;
      readonly text: string;
    }
  /** `why` is null when the desk has it. */
  | { readonly kind: 'sendEnded'; readonly key: string; readonly why: string | null }
  /** Back into the composer, to be changed. */
  | { readonly kind: 'sendTakenBack'; readonly key: string };

export function outboxAfter(outbox: readonly Outgoing[], event: OutboxEvent): readonly Outgoing[] {
  switch (event.kind) {
    case 'sendBegun': {
      const { key, id, text } = event;
      const begun: Outgoing = { key, caseId: id, text, state: { kind: 'sending' } };
      return outbox.some((outgoing) => outgoing.key === key)
        ? outbox.map((outgoing) => (outgoing.key === key ? begun : outgoing))
        : [...outbox, begun];
    }
    case 'sendEnded': {
      const state: Outgoing['state'] =
        event.why === null ? { kind: 'sent' } : { kind: 'failed', why: event.why };
      return outbox.map((outgoing) =>
        outgoing.key === event.key ? { ...outgoing, state } : outgoing,
      );
    }
    case 'sendTakenBack':
      return outbox.filter(({ key }) => key !== event.key);
  }
}

/** The conversation came anew: what the desk has stands in it. */
export function outboxOnceShown(outbox: readonly Outgoing[], caseId: string): readonly Outgoing[] {
  return outbox.filter((outgoing) => outgoing.caseId !== caseId || outgoing.state.kind !== 'sent');
}
