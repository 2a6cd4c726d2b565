/** A case goes back to the queue, or to another team's. */
import type { Case } from '../cases/case.js';
import type { Agent } from '../people/agent.js';
import type { Transact } from '../storage/storage.js';
import { append, done, named, notHeldBy } from './caseLog.js';
import type { Done } from './desk.js';
import { deskText } from './desk.text.js';
import type { DeskPorts } from './deskPorts.js';
import { teamOf } from './teams.js';

/**
 * `teamId` null: the same team. Who waits in the wrong team's queue need not be accepted first to
 * be put right.
 */
export async function passOn(
  ports: DeskPorts,
  trx: Transact,
  theCase: Case,
  agent: Agent,
  teamId: string | null,
): Promise<Done> {
  const { settings } = ports;
  const team = settings.teams.find(({ id }) => id === teamId);
  if (teamId !== null && team === undefined) {
    return { kind: 'invalid', because: deskText.unknownTeam };
  }
  const isOther = team !== undefined && team.id !== teamOf(settings, theCase.team).id;
  const obstacle = theCase.status === 'waiting' && isOther ? null : notHeldBy(theCase, agent);
  if (obstacle !== null) return obstacle;
  const words = isOther ? deskText.toTeam(team.name) : deskText.backInQueue;
  await ports.mark(trx, theCase, agent, words);
  const fact = { kind: 'queued', ...named(agent) } as const;
  const after = await append(ports, trx, theCase, isOther ? { ...fact, team: team.id } : fact);
  await ports.waits(trx, after);
  return done;
}
