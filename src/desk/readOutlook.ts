/** How things stand at the desk, read for one conversation's turn. */
import type { Case } from '../cases/case.js';
import type { DeskView } from '../cases/outlook.js';
import type { Storage, Transact } from '../storage/storage.js';
import { openingAt } from './hours.js';
import { ofTeams } from './ofTeams.js';
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
  const place = theCase?.status === 'waiting' ? await placeOf(db, settings, theCase) : null;
  return {
    teamFor: (topic) => teamForTopic(settings, topic).id,
    outlook: (id) => {
      const team = teamOf(settings, id);
      const { waiting, ...counts } = countsOf(team);
      const ahead = place ?? waiting;
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

/** How many wait before it in the same team. */
async function placeOf(db: Reading, settings: DeskSettings, theCase: Case): Promise<number> {
  const { id, team, waitingSince } = theCase;
  const since = waitingSince ?? theCase.updatedAt;
  const { ahead } = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll().as('ahead'))
    .where('status', '=', 'waiting')
    .where(ofTeams(settings, [teamOf(settings, team).id]))
    .where((eb) =>
      eb.or([
        eb('waiting_since', '<', since),
        eb.and([eb('waiting_since', '=', since), eb('id', '<', id)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(ahead);
}
