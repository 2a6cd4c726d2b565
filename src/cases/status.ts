/** What state a case is in, and what may happen in which: one table. */
import type { Fact } from './events.js';

export const statuses = ['withBot', 'waiting', 'withAgent', 'solved', 'closed'] as const;

export type CaseStatus = (typeof statuses)[number];

type Transition = { readonly from: readonly CaseStatus[]; readonly to: CaseStatus | 'same' };

const open = ['withBot', 'waiting', 'withAgent'] as const;

/** The bot goes on helping while somebody waits: hence methods in `waiting`, too. */
const transitions: Readonly<Record<Fact['kind'], Transition>> = {
  opened: { from: ['withBot'], to: 'withBot' },
  carried: { from: statuses, to: 'same' },
  described: { from: statuses, to: 'same' },
  articleChosen: { from: open, to: 'same' },
  platformSet: { from: open, to: 'same' },
  asked: { from: open, to: 'same' },
  answered: { from: statuses, to: 'same' },
  offered: { from: open, to: 'same' },
  attempted: { from: statuses, to: 'same' },
  gapFound: { from: open, to: 'same' },
  leftOut: { from: open, to: 'same' },
  broughtBack: { from: open, to: 'same' },
  followedUp: { from: open, to: 'same' },
  takenBack: { from: open, to: 'same' },
  handedOver: { from: ['withBot'], to: 'waiting' },
  withdrawn: { from: ['waiting'], to: 'withBot' },
  accepted: { from: ['waiting'], to: 'withAgent' },
  queued: { from: ['withAgent'], to: 'waiting' },
  returned: { from: ['waiting', 'withAgent'], to: 'withBot' },
  solved: { from: open, to: 'solved' },
  closed: { from: open, to: 'closed' },
  personJoined: { from: statuses, to: 'same' },
  reopened: { from: ['solved', 'closed'], to: 'withBot' },
};

export function isAllowed(status: CaseStatus, kind: Fact['kind']): boolean {
  return transitions[kind].from.includes(status);
}

export function statusAfter(status: CaseStatus, kind: Fact['kind']): CaseStatus {
  const { from, to } = transitions[kind];
  return to === 'same' || !from.includes(status) ? status : to;
}

export function hasEnded(status: CaseStatus): boolean {
  return status === 'solved' || status === 'closed';
}
