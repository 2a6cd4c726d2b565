/** What the fold makes of who has the case: the bot, nobody yet, one agent, or nobody any more. Pure. */
import type { Case } from './case.js';
import type { CaseEvent } from './events.js';

type OwnerEvent = CaseEvent & {
  kind: 'handedOver' | 'queued' | 'accepted' | 'withdrawn' | 'returned' | 'solved' | 'closed';
};

export function withOwner(moved: Case, event: OwnerEvent): Case {
  switch (event.kind) {
    case 'handedOver':
      return {
        ...moved,
        pending: null,
        waitingSince: event.at,
        queuedAt: event.at,
        handedOverAt: event.at,
        everHandedOver: true,
        team: event.team ?? null,
      };
    case 'queued':
      return {
        ...moved,
        agent: null,
        waitingSince: moved.handedOverAt ?? event.at,
        queuedAt: event.at,
        team: event.team ?? moved.team,
        handled: null,
      };
    case 'accepted':
      return {
        ...moved,
        waitingSince: null,
        queuedAt: null,
        agent: { id: event.agentId, name: event.agentName, since: event.at },
        handled: { from: event.at, until: null },
      };
    case 'withdrawn':
    case 'returned':
    case 'solved':
    case 'closed':
      return {
        ...moved,
        agent: null,
        waitingSince: null,
        queuedAt: null,
        pending: null,
        handled: handledUntil(moved, event.at),
      };
  }
}

function handledUntil({ agent, handled }: Case, until: number): Case['handled'] {
  return agent === null || handled === null ? handled : { ...handled, until };
}
