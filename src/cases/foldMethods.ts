/** What the fold makes of the methods: shown, tried, taken back, left out. Pure. */
import type { Attempt, Case } from './case.js';
import type { CaseEvent, Outcome } from './events.js';

type MethodEvent = CaseEvent & {
  kind: 'offered' | 'attempted' | 'takenBack' | 'leftOut' | 'broughtBack' | 'followedUp';
};

export function withMethod(moved: Case, event: MethodEvent): Case {
  switch (event.kind) {
    case 'offered':
      return {
        ...moved,
        pending: { ...event, kind: 'method', followUpSeq: null },
        offeredAt: { [event.method]: event.at, ...moved.offeredAt },
        firstOfferSeq: moved.firstOfferSeq ?? event.seq,
      };
    case 'attempted':
      return withAttempt(moved, event);
    case 'leftOut':
      return { ...moved, leftOut: [...moved.leftOut, event] };
    case 'broughtBack':
      return { ...moved, leftOut: [], pending: null };
    case 'followedUp':
      return withFollowUp(moved, event);
    case 'takenBack':
      return {
        ...moved,
        pending: null,
        attempts: moved.attempts.map((attempt) =>
          attempt.method === event.method ? { ...attempt, takenBack: true } : attempt,
        ),
      };
  }
}

/** What did not apply to the Windows version that was wrong may well apply to the right one. */
export function withPlatform(moved: Case, event: CaseEvent & { kind: 'platformSet' }): Case {
  const isCorrected = moved.platform !== null && moved.platform.id !== event.platform;
  return {
    ...moved,
    platform: { id: event.platform, source: event.source },
    attempts: isCorrected ? moved.attempts.map(offeredAgain) : moved.attempts,
  };
}

function offeredAgain(attempt: Attempt): Attempt {
  return attempt.outcome === 'notApplicable' ? { ...attempt, takenBack: true } : attempt;
}

function withFollowUp(moved: Case, event: CaseEvent & { kind: 'followedUp' }): Case {
  const { pending } = moved;
  return pending?.kind === 'method' && pending.method === event.method
    ? { ...moved, pending: { ...pending, followUpSeq: event.seq } }
    : moved;
}

function withAttempt(moved: Case, event: CaseEvent & { kind: 'attempted' }): Case {
  const previous = moved.attempts.find((attempt) => attempt.method === event.method);
  const attempt: Attempt = {
    method: event.method,
    title: event.title,
    variant: event.variant,
    outcome: event.outcome,
    why: event.why,
    stage: event.stage,
    startedAt: event.stage === null ? null : (moved.offeredAt[event.method] ?? null),
    at: event.at,
    by: event.by,
    byName: event.byName,
    channel: event.channel,
    words: event.words,
    history: historyOf(previous, event.outcome),
    takenBack: false,
    timesSkipped: (previous?.timesSkipped ?? 0) + (event.outcome === 'skipped' ? 1 : 0),
  };
  const wasOnScreen = moved.pending?.kind === 'method' && moved.pending.method === event.method;
  return {
    ...moved,
    attempts: previous
      ? moved.attempts.map((other) => (other.method === event.method ? attempt : other))
      : [...moved.attempts, attempt],
    pending: wasOnScreen ? null : moved.pending,
  };
}

/** The same outcome said again is no correction. */
function historyOf(previous: Attempt | undefined, outcome: Outcome): Attempt['history'] {
  if (previous === undefined) return [];
  const { history, outcome: before, at } = previous;
  return before === outcome ? history : [...history, { outcome: before, at }];
}
