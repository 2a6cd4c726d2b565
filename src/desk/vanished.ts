/**
 * An agent who vanishes gives their cases back. A timer for each case that is held comes due when its
 * agent could be gone at the earliest, and again as long as they are not.
 */
import type { Case } from '../cases/case.js';
import type { Fact } from '../cases/events.js';
import type { Transact } from '../storage/storage.js';
import { setTimer } from '../storage/timers.js';
import { lastSeen, presenceStepMs } from './presence.js';
import type { DeskSettings } from './settings/deskSettings.js';

export const awayTimer = 'away';

export type WatchPorts = {
  readonly settings: Pick<DeskSettings, 'awayAfterMinutes'>;
  readonly now: () => number;
  readonly newId: () => string;
};

/** What is written of an agent may be that much older than their last sign of life. */
const slackMs = presenceStepMs;

export async function watchAgent(ports: WatchPorts, trx: Transact, theCase: Case): Promise<void> {
  await watchUntil(ports, trx, theCase, goneAt(ports, ports.now()));
}

/**
 * The fact that gives the case back; null while its agent is there, or has been for less than
 * `startedAt` can tell: whoever came while the bot was down found no door.
 */
export async function givenBack(
  ports: WatchPorts & { readonly startedAt: number },
  trx: Transact,
  theCase: Case,
): Promise<Fact | null> {
  const { agent } = theCase;
  if (theCase.status !== 'withAgent' || agent === null) return null;
  const seenAt = (await lastSeen(trx, agent.id)) ?? 0;
  const gone = goneAt(ports, Math.max(seenAt, agent.since, ports.startedAt));
  if (gone > ports.now()) {
    await watchUntil(ports, trx, theCase, gone);
    return null;
  }
  return { kind: 'queued', agentId: agent.id, agentName: agent.name, because: 'vanished' };
}

function goneAt({ settings }: WatchPorts, lastSignAt: number): number {
  return lastSignAt + settings.awayAfterMinutes * 60_000 + slackMs;
}

async function watchUntil({ newId }: WatchPorts, trx: Transact, { id }: Case, dueAt: number) {
  await setTimer(trx, { id: newId(), kind: awayTimer, subject: id, dueAt, data: null });
}
