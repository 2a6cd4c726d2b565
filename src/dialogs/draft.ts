/** A decision in the making: the case as it will be, what happened, and what is said. */
import { emptyCase, type Case } from '../cases/case.js';
import { applyEvent } from '../cases/fold.js';
import type { Details } from '../cases/details.js';
import type { CaseEvent, Fact } from '../cases/events.js';
import { isAllowed } from '../cases/status.js';
import type { Article } from '../knowledge/article.js';
import type { Card } from './cards/card.js';
import type { Decision, Errand, Reply, Situation } from './situation.js';

export type Draft = {
  readonly situation: Situation;
  readonly case: Case;
  readonly article: Article | null;
  readonly events: readonly CaseEvent[];
  readonly replies: readonly (Reply | Errand)[];
  /** What agents ask first, given in this turn. */
  readonly details?: Details;
};

export function draftOf(situation: Situation, theCase: Case): Draft {
  const article =
    theCase.article === null ? null : (situation.articles.byId(theCase.article.id) ?? null);
  return { situation, case: theCase, article, events: [], replies: [] };
}

export function openCase(situation: Situation): Draft {
  const draft = draftOf(situation, emptyCase(situation.newCaseId()));
  return record(draft, {
    kind: 'opened',
    personId: situation.person.id,
    conversationId: situation.conversationId,
    channel: situation.channel,
  });
}

/** What is not allowed in the case's state is a fault of the dialog: it throws. */
export function record(draft: Draft, ...facts: readonly Fact[]): Draft {
  return facts.reduce((before, fact) => {
    if (!isAllowed(before.case.status, fact.kind)) {
      throw new Error(`${fact.kind} is not allowed in a case that is ${before.case.status}`);
    }
    const event: CaseEvent = { ...fact, seq: before.case.seq + 1, at: draft.situation.now };
    const after = draftOf(draft.situation, applyEvent(before.case, event));
    return { ...before, ...after, events: [...before.events, event], replies: before.replies };
  }, draft);
}

export function say(draft: Draft, text: string): Draft {
  return { ...draft, replies: [...draft.replies, { kind: 'text', text }] };
}

/** Shows a card that belongs to the event recorded last. */
export function show(draft: Draft, card: Card): Draft {
  const key = cardKey(draft.case.id, draft.case.seq);
  return { ...draft, replies: [...draft.replies, { kind: 'card', key, card }] };
}

export function replace(draft: Draft, seq: number, card: Card): Draft {
  const key = cardKey(draft.case.id, seq);
  return { ...draft, replies: [...draft.replies, { kind: 'replace', key, card }] };
}

/** An event that put a card on screen names it. */
export function cardKey(caseId: string, seq: number): string {
  return `${caseId}:${seq}`;
}

/** In the bot's name, unless a card goes out for an agent. */
export function decided(draft: Draft, speaker: Decision['speaker'] = 'bot'): Decision {
  return {
    changes: draft.events.length === 0 ? [] : [{ caseId: draft.case.id, events: draft.events }],
    replies: draft.replies,
    ...(draft.details === undefined ? {} : { details: draft.details }),
    speaker,
    caseId: draft.case.id,
  };
}
