/** A case that nobody says anything about any more: closed after a time, never called solved. */
import { appendEvents, loadCase } from '../cases/store.js';
import type { Storage } from '../storage/storage.js';
import { takeDue } from '../storage/timers.js';

export const silenceTimer = 'silence';

export const silenceMs = 30 * 24 * 60 * 60 * 1000;

const batch = 100;

/** Closes what has been silent for so long; cases that somebody waits for are left alone. */
export async function closeSilentCases(storage: Storage, now: number): Promise<number> {
  return storage.write(async (trx) => {
    const due = await takeDue(trx, now, batch);
    for (const { subject } of due.filter((timer) => timer.kind === silenceTimer)) {
      const silent = await loadCase(trx, subject);
      if (silent?.status !== 'withBot') continue;
      await appendEvents(trx, subject, [
        { kind: 'closed', by: 'time', seq: silent.seq + 1, at: now },
      ]);
    }
    return due.length;
  });
}
