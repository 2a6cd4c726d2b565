/**
 * The sending half of the chat: one activity at a time, in order. What could not be sent waits for
 * the network; what the stream has echoed meanwhile is not sent a second time.
 */
import { clientActivityId, type Activity } from './activity.js';
import { NotTakenError, postActivity } from './directLineCalls.js';
import { retryDelayMs, type Pause } from './pause.js';
import type { Fetch } from './session.js';
import { withSession, type SessionKeeper } from './sessionKeeper.js';
import { hasFiles, uploadActivity } from './upload.js';

export type OutboxSurroundings = {
  readonly fetch: Fetch;
  readonly sessions: SessionKeeper;
  readonly pause: Pause;
  readonly now: () => number;
  readonly chance: () => number;
  /** After this long the sender is told that it failed, and nothing is sent behind their back. */
  readonly giveUpAfterMs: number;
};

export type Outbox = {
  /** The activity's id. Rejects with NotTakenError, or when it is given up. */
  send(activity: Activity): Promise<string>;
  /** An activity came on the stream: it may be the echo of one that is waiting here. */
  arrived(activity: Activity): void;
};

/** The network was away for too long. */
class GivenUpError extends Error {
  readonly code = 'givenUp';
}

/** The stream has this long to bring an echo before what seemed lost is sent again. */
const catchUpMs = 300;

export function createOutbox(surroundings: OutboxSurroundings): Outbox {
  const echoes = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  return {
    send(activity) {
      const giveUpAt = surroundings.now() + surroundings.giveUpAfterMs;
      const sent = last.then(() => deliver(surroundings, echoes, activity, giveUpAt));
      last = sent.catch(() => undefined);
      return sent;
    },
    arrived(activity) {
      const clientId = clientActivityId(activity);
      if (clientId !== undefined && activity.id !== undefined) {
        echoes.set(clientId, activity.id);
      }
    },
  };
}

async function deliver(
  surroundings: OutboxSurroundings,
  echoes: ReadonlyMap<string, string>,
  activity: Activity,
  giveUpAt: number,
): Promise<string> {
  const { pause, now, chance } = surroundings;
  for (let attempt = 0; ; attempt += 1) {
    const echo = echoes.get(clientActivityId(activity) ?? '');
    if (echo !== undefined) {
      return echo;
    }
    if (now() >= giveUpAt) {
      throw new GivenUpError('The activity could not be sent in time.');
    }
    try {
      const id = await postOnce(surroundings, activity);
      // Who asks instead of listening asks now: the answer will be there.
      pause.wake();
      return id;
    } catch (error) {
      if (error instanceof NotTakenError) {
        throw error;
      }
    }
    await pause.wait(Math.max(0, Math.min(retryDelayMs(attempt, chance()), giveUpAt - now())));
    await new Promise((resolve) => setTimeout(resolve, catchUpMs));
  }
}

function postOnce({ fetch, sessions }: OutboxSurroundings, activity: Activity): Promise<string> {
  return withSession(sessions, (session) =>
    hasFiles(activity)
      ? uploadActivity(fetch, session, activity)
      : postActivity(fetch, session, activity),
  );
}
