/** An agent takes a case: one of those who want it, and no more than they have seats for. */
import type { Case } from '../cases/case.js';
import type { Agent } from '../people/agent.js';
import type { Transact } from '../storage/storage.js';
import { append, done, lostTo, named } from './caseLog.js';
import type { Done } from './desk.js';
import { deskText } from './desk.text.js';
import type { DeskPorts } from './deskPorts.js';
import { teamOf } from './teams.js';
import { watchAgent } from './vanished.js';

/** The person is told once, in the agent's name; accepting again by the holder is no event. */
export async function accept(
  ports: DeskPorts,
  trx: Transact,
  theCase: Case,
  agent: Agent,
): Promise<Done> {
  if (theCase.status === 'withAgent') {
    return theCase.agent?.id === agent.id ? done : lostTo(theCase);
  }
  if (theCase.status !== 'waiting') return { kind: 'refused', because: deskText.notWaiting };
  const { seats } = teamOf(ports.settings, theCase.team);
  if (seats !== null && (await casesHeld(trx, agent)) >= seats) {
    return { kind: 'refused', because: deskText.noSeat(seats) };
  }
  const accepted = await append(ports, trx, theCase, { kind: 'accepted', ...named(agent) });
  await trx
    .updateTable('conversations')
    .set({ case_id: theCase.id })
    .where('id', '=', theCase.conversationId)
    .execute();
  await ports.mark(trx, accepted, agent, deskText.arrived(agent.name));
  await watchAgent(ports, trx, accepted);
  return done;
}

/** `keepSeen` has locked the agent's row: whoever accepts two cases at once has the first counted. */
async function casesHeld(trx: Transact, agent: Agent): Promise<number> {
  const { held } = await trx
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll().as('held'))
    .where('agent_id', '=', agent.id)
    .where('status', '=', 'withAgent')
    .executeTakeFirstOrThrow();
  return Number(held);
}
