/** How things stand at the desk for the person of a case that waits. */
import type { Case } from '../cases/case.js';
import type { Outlook } from '../cases/outlook.js';
import type { Storage, Transact } from '../storage/storage.js';
import { openingAt } from './hours.js';
import { ofTeams } from './ofTeams.js';
import { isBefore, rankOf } from './queueOrder.js';
import type { DeskSettings } from './settings/deskSettings.js';
import { readCounts } from './teamCounts.js';
import { teamOf } from './teams.js';
import { waitMs } from './wait.js';

type Reading = Storage['db'] | Transact;

export async function readOutlook(
  db: Reading,
  settings: DeskSettings,
  theCase: Case,
  now: number,
): Promise<Outlook> {
  const team = teamOf(settings, theCase.team);
  const counts = (await readCounts(db, settings, now))(team);
  const ahead = await placeOf(db, settings, theCase);
  return {
    timeZone: settings.timeZone,
    opening: openingAt(team, settings.timeZone, now),
    onDuty: counts.onDuty,
    ahead,
    waitMs: waitMs({ ...counts, seats: team.seats, ahead }),
  };
}

/** How many wait before it in the same team. */
async function placeOf(db: Reading, settings: DeskSettings, theCase: Case): Promise<number> {
  const { id, team, waitingSince, updatedAt, details } = theCase;
  const rank = rankOf(details?.priority ?? null);
  const { ahead } = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll().as('ahead'))
    .where('status', '=', 'waiting')
    .where(ofTeams(settings, [teamOf(settings, team).id]))
    .where(isBefore({ rank, since: waitingSince ?? updatedAt, id }))
    .executeTakeFirstOrThrow();
  return Number(ahead);
}
