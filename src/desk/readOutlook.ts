/** How things stand at the desk, read for one conversation's turn. */
import type { Case } from '../cases/case.js';
import type { DeskView } from '../cases/outlook.js';
import type { Storage, Transact } from '../storage/storage.js';
import { openingAt } from './hours.js';
import { ofTeams } from './ofTeams.js';
import { isBefore, rankOf, type Rank } from './queueOrder.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { readCounts } from './teamCounts.js';
import { teamForTopic, teamOf } from './teams.js';
import { waitMs } from './wait.js';

type Reading = Storage['db'] | Transact;

/** `theCase` is the one that is talked about: who waits after it does not count. */
export async function readDeskView(
  db: Reading,
  settings: DeskSettings,
  theCase: Case | null,
  now: number,
): Promise<DeskView> {
  const countsOf = await readCounts(db, settings, now);
  const placeOf = theCase?.status === 'waiting' ? await places(db, settings, theCase) : null;
  return {
    teamFor: (topic) => teamForTopic(settings, topic).id,
    outlook: (id, priority) => {
      const team = teamOf(settings, id);
      const { waiting, waitingFirst, ...counts } = countsOf(team);
      const rank = rankOf(priority);
      const ahead = placeOf?.[rank] ?? (rank === 0 ? waitingFirst : waiting);
      return {
        timeZone: settings.timeZone,
        opening: openingAt(team, settings.timeZone, now),
        onDuty: counts.onDuty,
        ahead,
        waitMs: waitMs({ ...counts, seats: team.seats, ahead }),
      };
    },
  };
}

/** How many wait before it in the same team, for each rank: the person may just be saying which. */
async function places(
  db: Reading,
  settings: DeskSettings,
  theCase: Case,
): Promise<Readonly<Record<Rank, number>>> {
  const { id, waitingSince, updatedAt } = theCase;
  const since = waitingSince ?? updatedAt;
  const countBefore = async (rank: Rank): Promise<number> => {
    const { ahead } = await db
      .selectFrom('cases')
      .select(({ fn }) => fn.countAll().as('ahead'))
      .where('status', '=', 'waiting')
      .where('id', '!=', id)
      .where(ofTeams(settings, [teamOf(settings, theCase.team).id]))
      .where(isBefore({ rank, since, id }))
      .executeTakeFirstOrThrow();
    return Number(ahead);
  };
  return { 0: await countBefore(0), 1: await countBefore(1) };
}
