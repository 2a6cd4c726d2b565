/** A case as the fold of its log. Pure. */
import { answerKey, emptyCase, type Attempt, type Case } from './case.js';
import type { CaseEvent } from './events.js';
import { statusAfter } from './status.js';

export function foldCase(id: string, events: readonly CaseEvent[]): Case {
  return events.reduce(applyEvent, emptyCase(id));
}

export function applyEvent(before: Case, event: CaseEvent): Case {
  const moved: Case = {
    ...before,
    seq: event.seq,
    updatedAt: event.at,
    status: statusAfter(before.status, event.kind),
  };
  switch (event.kind) {
    case 'opened':
      return {
        ...moved,
        personId: event.personId,
        conversationId: event.conversationId,
        channel: event.channel,
        openedAt: event.at,
      };
    case 'carried': {
      const { personId, conversationId, channel } = event;
      return { ...moved, personId, conversationId, channel };
    }
    // Nothing has happened to the problem.
    case 'personJoined':
      return { ...before, seq: event.seq, personId: event.personId };
    case 'described':
      return {
        ...moved,
        codes: [...new Set([...before.codes, ...event.codes])],
        nearest: event.nearest.length > 0 ? event.nearest : before.nearest,
      };
    case 'articleChosen':
      return { ...moved, article: { id: event.article, title: event.title }, code: event.code };
    case 'platformSet':
      return withPlatform(moved, event);
    case 'asked':
      return withQuestion(moved, event);
    case 'answered':
      return withAnswer(moved, event);
    case 'offered':
    case 'attempted':
    case 'takenBack':
    case 'leftOut':
    case 'broughtBack':
    case 'followedUp':
      return withMethod(moved, event);
    case 'handedOver':
    case 'queued':
    case 'accepted':
    case 'withdrawn':
    case 'returned':
    case 'solved':
    case 'closed':
      return withOwner(moved, event);
    case 'gapFound':
    case 'reopened':
      return moved;
  }
}

type MethodEvent = CaseEvent & {
  kind: 'offered' | 'attempted' | 'takenBack' | 'leftOut' | 'broughtBack' | 'followedUp';
};

/** What happened to the methods: shown, tried, taken back, left out. */
function withMethod(moved: Case, event: MethodEvent): Case {
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

type OwnerEvent = CaseEvent & {
  kind: 'handedOver' | 'queued' | 'accepted' | 'withdrawn' | 'returned' | 'solved' | 'closed';
};

/** Who has the case from now on: the bot, nobody yet, one agent, or nobody any more. */
function withOwner(moved: Case, event: OwnerEvent): Case {
  switch (event.kind) {
    case 'handedOver':
      return { ...moved, pending: null, waitingSince: event.at, everHandedOver: true };
    case 'queued':
      return { ...moved, agent: null, waitingSince: event.at };
    case 'accepted':
      return {
        ...moved,
        waitingSince: null,
        agent: { id: event.agentId, name: event.agentName, since: event.at },
      };
    case 'withdrawn':
    case 'returned':
      return { ...moved, agent: null, waitingSince: null, pending: null };
    case 'solved':
    case 'closed':
      return { ...moved, agent: null, waitingSince: null, pending: null };
  }
}

/** What did not apply to the Windows version that was wrong may well apply to the right one. */
function withPlatform(moved: Case, event: CaseEvent & { kind: 'platformSet' }): Case {
  const isCorrected = moved.platform !== null && moved.platform.id !== event.platform;
  return {
    ...moved,
    platform: { id: event.platform, source: event.source },
    attempts: moved.attempts.map((attempt) =>
      isCorrected && attempt.outcome === 'notApplicable'
        ? { ...attempt, takenBack: true }
        : attempt,
    ),
  };
}

function withFollowUp(moved: Case, event: CaseEvent & { kind: 'followedUp' }): Case {
  const { pending } = moved;
  return pending?.kind === 'method' && pending.method === event.method
    ? { ...moved, pending: { ...pending, followUpSeq: event.seq } }
    : moved;
}

function withQuestion(moved: Case, event: CaseEvent & { kind: 'asked' }): Case {
  const { seq, question, about } = event;
  return {
    ...moved,
    pending: { kind: 'question', seq, question, about },
    questionsBeforeMethod: moved.questionsBeforeMethod + (moved.firstOfferSeq === null ? 1 : 0),
  };
}

function withAnswer(moved: Case, event: CaseEvent & { kind: 'answered' }): Case {
  const key = answerKey(event.question, event.about);
  const isPending = moved.pending?.kind === 'question' && moved.pending.question === event.question;
  return {
    ...moved,
    pending: isPending ? null : moved.pending,
    answers: { ...moved.answers, [key]: event.value },
  };
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
    history:
      previous === undefined
        ? []
        : previous.outcome === event.outcome
          ? previous.history
          : [...previous.history, { outcome: previous.outcome, at: previous.at }],
    takenBack: false,
    timesSkipped: (previous?.timesSkipped ?? 0) + (event.outcome === 'skipped' ? 1 : 0),
  };
  const others = moved.attempts.filter((other) => other.method !== event.method);
  const wasOnScreen = moved.pending?.kind === 'method' && moved.pending.method === event.method;
  return {
    ...moved,
    attempts: previous
      ? moved.attempts.map((other) => (other.method === event.method ? attempt : other))
      : [...others, attempt],
    pending: wasOnScreen ? null : moved.pending,
  };
}
