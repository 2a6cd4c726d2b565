/** The timer of a notice: it is over, by itself or because the desk said so, and people are told. */
import type { Transact } from '../storage/storage.js';
import { setTimer } from '../storage/timers.js';

export const noticeEnds = 'noticeEnds';

export async function setNoticeTimer(
  trx: Transact,
  newId: () => string,
  noticeId: string,
  dueAt: number,
): Promise<void> {
  await setTimer(trx, { id: newId(), kind: noticeEnds, subject: noticeId, dueAt, data: null });
}
