/** Tells a team by mail that somebody waits: once for each handover, and not in a flood. */
import { z } from 'zod';
import type { Case } from '../../cases/case.js';
import type { DeskSettings, Team } from '../../desk/settings/deskSettings.js';
import { readCounts } from '../../desk/teamCounts.js';
import { teamOf } from '../../desk/teams.js';
import type { Transact } from '../../storage/storage.js';
import { setFirstTimer, setTimer } from '../../storage/timers.js';
import type { Timer } from '../../storage/timers.js';
import { queueMail } from './queueMail.js';
import { teamMailText } from './teamMail.text.js';

export type TellTeamPorts = {
  readonly deskSettings: DeskSettings | null;
  readonly publicUrl: string | null;
  readonly canMail: boolean;
  readonly now: () => number;
  readonly newId: () => string;
};

/** Set after a mail; when it is due the next one may go. */
export const teamMailTimer = 'teamMail';

const pauseMs = 5 * 60_000;
/** By then the page tells more than an old mail. */
const usefulMs = 60 * 60_000;

const Pause = z.object({ isOwed: z.boolean() });

/** Call it in the transaction in which the case begins to wait. */
export async function tellTeam(ports: TellTeamPorts, trx: Transact, theCase: Case): Promise<void> {
  const { deskSettings, newId, now } = ports;
  const team = deskSettings === null ? null : teamOf(deskSettings, theCase.team);
  if (team === null || !isTold(ports, team)) return;
  const pause = { kind: teamMailTimer, subject: team.id, dueAt: now() + pauseMs };
  const isFirst = await setFirstTimer(trx, { ...pause, id: newId(), data: { isOwed: true } });
  if (isFirst) await mailTeam(ports, trx, team);
}

/** The pause is over: whoever began to wait during it is told of now. */
export async function tellTeamAgain(
  ports: TellTeamPorts,
  trx: Transact,
  { subject, data }: Timer,
): Promise<void> {
  const team = ports.deskSettings?.teams.find(({ id }) => id === subject);
  if (team === undefined || !isTold(ports, team) || !Pause.parse(data).isOwed) return;
  await mailTeam(ports, trx, team);
}

function isTold({ canMail, publicUrl }: TellTeamPorts, team: Team): boolean {
  return canMail && publicUrl !== null && team.mail.length > 0;
}

async function mailTeam(ports: TellTeamPorts, trx: Transact, team: Team): Promise<void> {
  const { deskSettings, publicUrl } = ports;
  if (deskSettings === null || publicUrl === null) return;
  const now = ports.now();
  const { waiting } = (await readCounts(trx, deskSettings, now))(team);
  if (waiting === 0) return;
  const id = ports.newId();
  const pause = { kind: teamMailTimer, subject: team.id, dueAt: now + pauseMs };
  await setTimer(trx, { ...pause, id, data: { isOwed: false } satisfies z.infer<typeof Pause> });
  const link = new URL('/desk', publicUrl).href;
  for (const to of team.mail) {
    await queueMail(trx, {
      id: `${teamMailTimer}:${id}:${to}`,
      to,
      subject: teamMailText.subject(waiting, team.name),
      text: teamMailText.text(waiting, link),
      now,
      uselessAt: now + usefulMs,
    });
  }
}
