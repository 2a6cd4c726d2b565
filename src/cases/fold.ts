/** A case as the fold of its log. Pure. */
import { answerKey, emptyCase, type Case } from './case.js';
import type { CaseEvent } from './events.js';
import { withMethod, withPlatform } from './foldMethods.js';
import { withOwner } from './foldOwner.js';
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
    case 'detailsAsked':
    case 'detailsGiven':
      return { ...moved, details: detailsAfter(before, event) };
    case 'gapFound':
    case 'reopened':
      return moved;
  }
}

function detailsAfter(
  { details }: Case,
  event: CaseEvent & { kind: 'detailsAsked' | 'detailsGiven' },
): Case['details'] {
  return event.kind === 'detailsAsked'
    ? { askedSeq: event.seq, priority: details?.priority ?? null }
    : details && { ...details, priority: event.priority };
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
