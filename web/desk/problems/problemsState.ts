/** What the desk page knows of known problems, and what each thing that happens changes. Pure. */
import type { Burst, Notice } from './problemsAnswers.js';

export type ProblemsState = {
  /** They stand where the queue and the case would stand. */
  readonly shown: boolean;
  readonly notices: readonly Notice[] | null;
  /** Empty for those who are no lead, too. */
  readonly bursts: readonly Burst[];
  /** The notice that is being written; null where none is. */
  readonly pinning: PinningDraft | null;
};

/** As it stands in the fields; times as `datetime-local` has them, '' where none is chosen. */
export type PinningDraft = {
  readonly kind: 'code' | 'article';
  readonly about: string;
  readonly text: string;
  readonly startsAt: string;
  readonly endsAt: string;
};

export const emptyPinning: PinningDraft = {
  kind: 'code',
  about: '',
  text: '',
  startsAt: '',
  endsAt: '',
};

export const noProblems: ProblemsState = {
  shown: false,
  notices: null,
  bursts: [],
  pinning: null,
};

export type ProblemsEvent =
  | { readonly kind: 'problemsOpened' }
  | { readonly kind: 'problemsLeft' }
  | { readonly kind: 'noticesLoaded'; readonly notices: readonly Notice[] }
  | { readonly kind: 'burstsLoaded'; readonly bursts: readonly Burst[] }
  | { readonly kind: 'pinningSet'; readonly pinning: PinningDraft | null };

export function reduceProblems(state: ProblemsState, event: ProblemsEvent): ProblemsState {
  switch (event.kind) {
    case 'problemsOpened':
      return { ...state, shown: true };
    case 'problemsLeft':
      return { ...state, shown: false };
    case 'noticesLoaded':
      return { ...state, notices: event.notices };
    case 'burstsLoaded':
      return { ...state, bursts: event.bursts };
    case 'pinningSet':
      return { ...state, pinning: event.pinning };
  }
}

export function isOver({ endedAt, endsAt }: Notice, nowMs: number): boolean {
  return endedAt !== null || (endsAt !== null && Date.parse(endsAt) <= nowMs);
}

/** Bursts of which nobody has pinned a notice that goes on. */
export function unpinnedBursts(
  { bursts, notices }: ProblemsState,
  nowMs: number,
): readonly Burst[] {
  const pinned = (notices ?? []).filter((notice) => !isOver(notice, nowMs));
  return bursts.filter(({ code }) => !pinned.some((notice) => notice.code === code));
}
