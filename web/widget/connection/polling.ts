/**
 * Asks for what is new, again and again, where a proxy lets no socket through; from time to time it
 * stops, so that a socket is tried.
 */
import type { ActivitySet } from './activity.js';
import { readActivities } from './directLineCalls.js';
import type { Pause } from './pause.js';
import type { Fetch } from './session.js';
import { withSession, type SessionKeeper } from './sessionKeeper.js';

export type PollingSurroundings = {
  readonly fetch: Fetch;
  readonly sessions: SessionKeeper;
  readonly pause: Pause;
  readonly now: () => number;
};

export type Polling = {
  /** Resolves when it is time to try a socket. Rejects when the server can not be reached. */
  readonly run: (
    watermark: () => string | null,
    onSet: (set: ActivitySet) => void,
  ) => Promise<void>;
  readonly stop: () => void;
  /** A socket has opened. */
  readonly reset: () => void;
};

/** While somebody waits for an answer; then less and less often. */
const soonMs = 400;
const latestMs = 3_000;

/** A short hitch is over after the first; a proxy stays. */
const socketAfterMs = 15_000;
const socketAfterAtMostMs = 5 * 60_000;

export function createPolling({ fetch, sessions, pause, now }: PollingSurroundings): Polling {
  let runFor = socketAfterMs;
  let stopped = 0;
  return {
    async run(watermark, onSet) {
      const until = now() + runFor;
      runFor = Math.min(runFor * 4, socketAfterAtMostMs);
      const before = stopped;
      let gap = soonMs;
      while (before === stopped && now() < until) {
        const set = await withSession(sessions, (session) =>
          readActivities(fetch, session, watermark()),
        );
        const isNews = set.activities.length > 0;
        onSet(set);
        gap = isNews ? soonMs : Math.min(gap * 1.5, latestMs);
        await pause.wait(gap);
      }
    },
    stop() {
      stopped += 1;
    },
    reset() {
      runFor = socketAfterMs;
    },
  };
}
