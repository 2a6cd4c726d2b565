/** Messages on their way to the person. Each keeps its key, so that it arrives once however often it is sent. Pure. */
import type { Dossier, TranscriptLine } from '../../../src/desk/dossier.js';

export type Outgoing = {
  /** The desk stores a message with the same key once. */
  readonly key: string;
  readonly caseId: string;
  readonly text: string;
  readonly state:
    | { readonly kind: 'sending' }
    /** The desk has it; the conversation on the page does not show it yet, as `looks` found. */
    | { readonly kind: 'sent'; readonly looks: number }
    | { readonly kind: 'failed'; readonly why: string };
  readonly before: Shown;
};

/** What the conversation showed of this agent when the message set out: one more is the message. */
export type Shown = {
  readonly lines: number;
  /** Of them, those with the same text. */
  readonly same: number;
};

/** Then it counts as shown with the first look after the desk has it, and not before. */
export const nothingKnown: Shown = { lines: -1, same: Infinity };

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

/** `before` is for a message that sets out for the first time. */
export function outboxAfter(
  outbox: readonly Outgoing[],
  event: OutboxEvent,
  before: Shown,
): readonly Outgoing[] {
  switch (event.kind) {
    case 'sendBegun': {
      const { key, id, text } = event;
      const state = { kind: 'sending' } as const;
      return outbox.some((outgoing) => outgoing.key === key)
        ? outbox.map((outgoing) => (outgoing.key === key ? { ...outgoing, state } : outgoing))
        : [...outbox, { key, caseId: id, text, state, before }];
    }
    case 'sendEnded': {
      const state: Outgoing['state'] =
        event.why === null ? { kind: 'sent', looks: 0 } : { kind: 'failed', why: event.why };
      return outbox.map((outgoing) =>
        outgoing.key === event.key ? { ...outgoing, state } : outgoing,
      );
    }
    case 'sendTakenBack':
      return outbox.filter(({ key }) => key !== event.key);
  }
}

/** Of a case that is not before the agent nothing is known. */
export function shownBefore(
  { id, text }: { readonly id: string; readonly text: string },
  dossier: Dossier | null,
  outbox: readonly Outgoing[],
  agent: string,
): Shown {
  if (dossier === null) return nothingKnown;
  const own = ownLines(dossier, agent);
  const ahead = outbox.filter(({ caseId }) => caseId === id);
  return {
    lines: own.length + ahead.length,
    same: countOf(own, text) + ahead.filter((one) => isSame(one.text, text)).length,
  };
}

/** The conversation came anew: what stands in it now is on its way no more, also before its answer came. */
export function outboxOnceShown(
  outbox: readonly Outgoing[],
  dossier: Dossier,
  agent: string,
): readonly Outgoing[] {
  const own = ownLines(dossier, agent);
  return outbox.flatMap((outgoing): readonly Outgoing[] => {
    const { caseId, text, state, before } = outgoing;
    if (caseId !== dossier.case.id) return [outgoing];
    if (countOf(own, text) > before.same) return [];
    if (state.kind !== 'sent') return [outgoing];
    // The desk may have written it otherwise: it blackens passwords.
    if (own.length > before.lines || state.looks > 0) return [];
    return [{ ...outgoing, state: { kind: 'sent', looks: 1 } }];
  });
}

function ownLines({ transcript }: Dossier, agent: string): readonly TranscriptLine[] {
  return transcript.filter(({ by, name }) => by === 'agent' && name === agent);
}

function countOf(lines: readonly TranscriptLine[], text: string): number {
  return lines.filter((line) => isSame(line.text, text)).length;
}

function isSame(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
