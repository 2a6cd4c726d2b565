/**
 * The receiving half of the chat: one conversation for as long as the page lives, over restarts of
 * the server, sleeping laptops and expired tokens. It goes on at the watermark, so that nothing is
 * missed or doubled. Used in place of Direct Line JS, which notices neither 403 nor 404 on its own,
 * keeps silent about a lost connection, and waits 3 to 15 s before it tries again.
 */
import type { Activity } from './activity.js';
import { openConversation, StaleSessionError } from './directLineCalls.js';
import { retryDelayMs, type Pause } from './pause.js';
import { RefusedError, type Fetch } from './session.js';
import type { SessionKeeper } from './sessionKeeper.js';
import { openStream, type Socket, type Stream } from './stream.js';

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'refused';

export type Surroundings = {
  readonly fetch: Fetch;
  readonly openSocket: (url: string) => Socket;
  /** 0 to 1. */
  readonly chance: () => number;
  readonly sessions: SessionKeeper;
  /** Shared with what is sent: woken when the stream is open again. */
  readonly pause: Pause;
};

export type Listeners = {
  readonly onActivity: (activity: Activity) => void;
  readonly onState: (state: ConnectionState) => void;
};

export type Connection = {
  readonly start: () => void;
  /** The network is back, or the PC woke up: trusts no open socket, and tries at once. */
  readonly refresh: () => void;
  readonly end: () => void;
};

type Link = Surroundings &
  Listeners & {
    state: ConnectionState;
    stream: Stream | null;
    watermark: string | null;
    attempt: number;
    ended: boolean;
  };

export function createConnection(surroundings: Surroundings, listeners: Listeners): Connection {
  const link: Link = {
    ...surroundings,
    ...listeners,
    state: 'connecting',
    stream: null,
    watermark: null,
    attempt: 0,
    ended: false,
  };
  return {
    start() {
      void run(link);
    },
    refresh() {
      link.attempt = 0;
      link.stream?.end();
      link.pause.wake();
    },
    end() {
      link.ended = true;
      link.stream?.end();
      link.pause.wake();
    },
  };
}

async function run(link: Link): Promise<void> {
  while (!link.ended) {
    enter(link, await connectOnce(link));
    await link.pause.wait(retryDelayMs(link.attempt, link.chance()));
    link.attempt += 1;
  }
}

/** Resolves when the connection is over, with what it means. */
async function connectOnce(link: Link): Promise<ConnectionState> {
  try {
    link.stream = openStream(
      link.openSocket(await streamUrl(link)),
      () => {
        opened(link);
      },
      ({ activities, watermark }) => {
        link.watermark = watermark ?? link.watermark;
        activities.forEach(link.onActivity);
      },
    );
    await link.stream.ended;
    return 'offline';
  } catch (error) {
    return error instanceof RefusedError ? 'refused' : 'offline';
  } finally {
    link.stream = null;
  }
}

async function streamUrl(link: Link): Promise<string> {
  const session = await link.sessions.current();
  try {
    return await openConversation(link.fetch, session, link.watermark);
  } catch (error) {
    if (error instanceof StaleSessionError) {
      link.sessions.discard(session);
    }
    throw error;
  }
}

function opened(link: Link): void {
  link.attempt = 0;
  enter(link, 'online');
  link.pause.wake();
}

function enter(link: Link, state: ConnectionState): void {
  if (!link.ended && state !== link.state) {
    link.state = state;
    link.onState(state);
  }
}
