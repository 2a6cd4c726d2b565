/** What every action at the desk does with a case's log. */
import type { Case } from '../cases/case.js';
import type { Fact } from '../cases/events.js';
import { appendEvents } from '../cases/store.js';
import type { Agent } from '../people/agent.js';
import type { Transact } from '../storage/storage.js';
import type { Done } from './desk.js';
import { deskText } from './desk.text.js';
import type { DeskPorts } from './deskPorts.js';

export const done: Done = { kind: 'done' };

export async function append(
  ports: Pick<DeskPorts, 'now' | 'fold'>,
  trx: Transact,
  theCase: Case,
  fact: Fact,
): Promise<Case> {
  const event = { ...fact, seq: theCase.seq + 1, at: ports.now() };
  const after = await appendEvents(trx, theCase.id, [event]);
  await ports.fold(trx, theCase, after);
  return after;
}

export function notHeldBy(theCase: Case, agent: Agent): Done | null {
  if (theCase.status !== 'withAgent') return { kind: 'refused', because: deskText.acceptFirst };
  return theCase.agent?.id === agent.id ? null : lostTo(theCase);
}

export function lostTo(theCase: Case): Done {
  return { kind: 'lost', heldBy: theCase.agent?.name ?? '' };
}

export function named(agent: Agent) {
  return { agentId: agent.id, agentName: agent.name };
}
