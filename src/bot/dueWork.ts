/** What falls due by the clock: silent cases are closed, and who tried something is asked about it. */
import type { Case } from '../cases/case.js';
import { followUpAt } from '../cases/followUp.js';
import { hasEnded } from '../cases/status.js';
import { appendEvents, loadCase } from '../cases/store.js';
import type { Article } from '../knowledge/article.js';
import type { Storage, Transact } from '../storage/storage.js';
import { cancelTimer, setTimer, takeDue, type Timer } from '../storage/timers.js';
import { noticeEnds } from '../cases/noticeTimer.js';
import { tellFollowers, type NoticePorts } from './noticeEnds.js';
import { foldCards } from './foldCards.js';
import { putInInbox } from './inbox.js';

/** After so long without a word a case is closed; it is never called solved. */
export const silenceMs = 30 * 24 * 60 * 60 * 1000;

const silence = 'silence';
const followUp = 'followUp';

const batch = 100;

export type DuePorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** Of an article; left out, it is called by no name. */
  readonly articleById?: NoticePorts['articleById'];
};

/** Sets or cancels the timers of a case as it stands after a turn. */
export async function setCaseTimers(
  trx: Transact,
  { now, newId }: Pick<DuePorts, 'now' | 'newId'>,
  theCase: Case,
  article: Article | null,
  timeZone: string,
): Promise<void> {
  const subject = theCase.id;
  const due: readonly (readonly [kind: string, dueAt: number | null])[] = [
    [silence, hasEnded(theCase.status) ? null : now() + silenceMs],
    [followUp, hasEnded(theCase.status) ? null : followUpAt(theCase, article, timeZone)],
  ];
  for (const [kind, dueAt] of due) {
    if (dueAt === null) await cancelTimer(trx, kind, subject);
    else await setTimer(trx, { id: newId(), kind, subject, dueAt, data: null });
  }
}

/** Answers with the conversations whose inbox has something new. */
export async function doDueWork({
  storage,
  now,
  newId,
  articleById = () => undefined,
}: DuePorts): Promise<readonly string[]> {
  const told: string[] = [];
  const woken = await storage.write(async (trx) => {
    const due = await takeDue(trx, now(), batch);
    const woken: string[] = [];
    told.length = 0;
    for (const timer of due) {
      if (timer.kind === noticeEnds) {
        told.push(...(await tellFollowers(trx, { now, newId, articleById }, timer.subject)));
        continue;
      }
      const theCase = await loadCase(trx, timer.subject);
      if (theCase !== undefined) woken.push(...(await doOne(trx, timer, theCase, now(), newId)));
    }
    return woken;
  });
  if (told.length > 0) storage.announce(told);
  return woken;
}

async function doOne(
  trx: Transact,
  { kind }: Timer,
  theCase: Case,
  at: number,
  newId: () => string,
): Promise<readonly string[]> {
  const { id: caseId, conversationId } = theCase;
  if (kind === silence && theCase.status === 'withBot') {
    const closed = { kind: 'closed', by: 'time', seq: theCase.seq + 1, at } as const;
    const after = await appendEvents(trx, caseId, [closed]);
    await foldCards(trx, { now: () => at, newId }, theCase, after);
    return [];
  }
  if (kind !== followUp) return [];
  const id = newId();
  const incoming = { kind: 'followUp', caseId } as const;
  await putInInbox(trx, { id, channel: 'clock', conversationId, activityId: id, incoming, at });
  return [conversationId];
}
