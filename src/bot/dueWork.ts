/** What falls due by the clock: silent cases are closed, and who tried something is asked about it. */
import type { Case } from '../cases/case.js';
import { followUpAt } from '../cases/followUp.js';
import { hasEnded } from '../cases/status.js';
import { appendEvents, loadCase } from '../cases/store.js';
import { awayTimer } from '../desk/vanished.js';
import type { Article } from '../knowledge/article.js';
import type { Storage, Transact } from '../storage/storage.js';
import { cancelTimer, setTimer, takeDue, type Timer } from '../storage/timers.js';
import { noticeEnds } from '../cases/noticeTimer.js';
import { giveBack, type GiveBackPorts } from './giveBack.js';
import { teamMailTimer, tellTeamAgain } from './mail/tellTeam.js';
import { tellFollowers, type NoticePorts } from './noticeEnds.js';
import { foldCards } from './foldCards.js';
import { putInInbox } from './inbox.js';

/** After so long without a word a case is closed; it is never called solved. */
export const silenceMs = 30 * 24 * 60 * 60 * 1000;

const silence = 'silence';
const followUp = 'followUp';

const batch = 100;

export type DuePorts = GiveBackPorts & {
  readonly storage: Storage;
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

/** Answers with the conversations in which something happened: their inbox may have something new. */
export async function doDueWork(ports: DuePorts): Promise<readonly string[]> {
  const { storage } = ports;
  const changed = await storage.write(async (trx) => {
    const due = await takeDue(trx, ports.now(), batch);
    const conversations: string[] = [];
    for (const timer of due) conversations.push(...(await doOne(ports, trx, timer)));
    return conversations;
  });
  storage.announce(changed);
  return changed;
}

async function doOne(ports: DuePorts, trx: Transact, timer: Timer): Promise<readonly string[]> {
  if (timer.kind === teamMailTimer) {
    await tellTeamAgain(ports, trx, timer);
    return [];
  }
  if (timer.kind === noticeEnds) {
    const { now, newId, articleById = () => undefined } = ports;
    return tellFollowers(trx, { now, newId, articleById }, timer.subject);
  }
  const theCase = await loadCase(trx, timer.subject);
  return theCase === undefined ? [] : doForCase(ports, trx, timer, theCase);
}

async function doForCase(
  ports: DuePorts,
  trx: Transact,
  { kind }: Timer,
  theCase: Case,
): Promise<readonly string[]> {
  const { newId } = ports;
  const at = ports.now();
  const { id: caseId, conversationId } = theCase;
  if (kind === awayTimer) {
    return (await giveBack(ports, trx, theCase)) ? [conversationId] : [];
  }
  if (kind === silence && theCase.status === 'withBot') {
    const closed = { kind: 'closed', by: 'time', seq: theCase.seq + 1, at } as const;
    const after = await appendEvents(trx, caseId, [closed]);
    await foldCards(trx, { now: () => at, newId }, theCase, after);
    return [conversationId];
  }
  if (kind !== followUp) return [];
  const id = newId();
  const incoming = { kind: 'followUp', caseId } as const;
  await putInInbox(trx, { id, channel: 'clock', conversationId, activityId: id, incoming, at });
  return [conversationId];
}
