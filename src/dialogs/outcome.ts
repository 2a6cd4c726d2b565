/** What came of a method, as it goes into the log. */
import type { Attempt } from '../cases/case.js';
import type { Obstacle, Outcome } from '../cases/events.js';
import { record, type Draft } from './draft.js';

/** What was on screen of it; `stage` is null where it never was. */
export type Shown = Pick<Attempt, 'method' | 'title' | 'variant' | 'stage'>;

export type Answer = {
  readonly outcome: Outcome;
  readonly why: Obstacle | null;
  /** The stored row of what the person wrote. */
  readonly words: string | null;
};

/** `message`: said in passing, without an answer to its card. */
export function recordOutcome(
  draft: Draft,
  { method, title, variant, stage }: Shown,
  { outcome, why, words }: Answer,
  by: 'person' | 'message' = 'person',
): Draft {
  return record(draft, {
    kind: 'attempted',
    method,
    title,
    variant: [...variant],
    outcome,
    why,
    stage,
    by,
    byName: null,
    channel: draft.situation.channel,
    words,
  });
}
