/** The card of a thread that its case has left: where it went, and nothing to press. */
import { aboutFailure } from '../outbox/aboutFailure.js';
import { afterFailure } from '../outbox/afterFailure.js';
import type { Delivered, DeliveryPorts } from '../outbox/deliver.js';
import type { Sending } from '../sending.js';
import { drawAgainAt, noteDrawn, type LeftThread } from './leftThreads.js';
import { readThread, type ThreadPorts } from './readThread.js';
import type { TeamsPlace } from './teamsPlace.js';
import { cardActivity, rootOf } from './threadActivity.js';

export type DrawPorts = ThreadPorts & {
  readonly sdk: Pick<Sending, 'update'>;
  readonly place: TeamsPlace;
  readonly now: () => number;
  readonly forceSubmit: boolean;
  readonly log: DeliveryPorts['log'];
};

/** Twice is as good as once, so no process has to claim it. */
export async function drawLeft(ports: DrawPorts, left: LeftThread): Promise<Delivered> {
  const { storage, sdk, place, now, forceSubmit, log } = ports;
  const { thread_id: threadId, case_id: caseId } = left;
  const to = await place.reach(threadId);
  const view = await readThread(ports, caseId, true);
  if (to === null) return { kind: 'nothing' };
  try {
    if (view !== null) await sdk.update(to, rootOf(threadId), cardActivity(view, forceSubmit));
  } catch (error) {
    const next = afterFailure(error, left.attempts + 1);
    log.warn({ caseId, ...aboutFailure(error) }, 'a thread that was left is not up to date');
    if (next.kind === 'wait') {
      await storage.write((trx) => drawAgainAt(trx, left, now() + next.ms));
      return { kind: 'next' };
    }
  }
  await storage.write((trx) => noteDrawn(trx, threadId));
  return { kind: 'next' };
}
