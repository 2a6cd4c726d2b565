/** How an agent's teams stand, from the database. */
import type { Agent } from '../people/agent.js';
import type { Storage } from '../storage/storage.js';
import { isoTime } from '../cases/isoTime.js';
import { openingAt } from './hours.js';
import type { DeskStatus } from './deskStatus.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { readCounts } from './teamCounts.js';
import { ownTeams } from './teams.js';

export async function readDeskStatus(
  storage: Storage,
  settings: DeskSettings,
  agent: Agent,
  now: number,
): Promise<DeskStatus> {
  const countsOf = await readCounts(storage.db, settings, now);
  const { holding } = await storage.db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll().as('holding'))
    .where('agent_id', '=', agent.id)
    .where('status', '=', 'withAgent')
    .executeTakeFirstOrThrow();
  return {
    teams: ownTeams(settings, agent.teams).map((team) => {
      const { waiting, waitingSince, onDuty } = countsOf(team);
      const opening = openingAt(team, settings.timeZone, now);
      const opensAt = opening.kind === 'open' ? null : opening.opensAt;
      return {
        id: team.id,
        name: team.name,
        open: opening.kind === 'open',
        opensAt: opensAt === null ? null : isoTime(opensAt),
        waiting,
        waitingSince: waitingSince === null ? null : isoTime(waitingSince),
        onDuty,
        seats: team.seats,
      };
    }),
    holding: Number(holding),
  };
}
