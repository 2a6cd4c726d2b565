/**
 * The receiving half of the chat: one conversation for as long as the page lives, over restarts of
 * the server, sleeping laptops and expired tokens, and proxies that let no socket through. It goes
 * on at the watermark, so that nothing is missed or doubled. Used in place of Direct Line JS, which notices neither 403 nor 404 on its own,
 * keeps silent about a lost connection, and waits 3 to 15 s before it tries again.
 */
import type { Activity, ActivitySet } from './activity.js';
import { openConversation } from './directLineCalls.js';
import { retryDelayMs, type Pause } from './pause.js';
import { createPolling, type Polling } from './polling.js';
import { RefusedError, type Fetch } from './session.js';
import { withSession, type SessionKeeper } from './sessionKeeper.js';
import { openStream, type Socket, type Stream } from './stream.js';

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'refused';

export type Surroundings = {
  readonly fetch: Fetch;
  readonly openSocket: (url: string) => Socket;
  /** 0 to 1. */
  readonly chance: () => number;
  readonly now: () => number;
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
    readonly polling: Polling;
    state: ConnectionState;
    stream: Stream | null;
    watermark: string | null;
    attempt: number;
    ended: boolean;
  };

/** `blocked`: the server answers, and yet no socket opens: a proxy may be in between. */
type Ending = 'offline' | 'refused' | 'blocked';

export function createConnection(surroundings: Surroundings, listeners: Listeners): Connection {
  const link: Link = {
    ...surroundings,
    ...listeners,
    polling: createPolling(surroundings),
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
      link.polling.stop();
      link.stream?.end();
      link.pause.wake();
    },
    end() {
      link.ended = true;
      link.polling.stop();
      link.stream?.end();
      link.pause.wake();
    },
  };
}

async function run(link: Link): Promise<void> {
  while (!link.ended) {
    const ending = await connectOnce(link);
    const poll = ending === 'blocked' ? await pollInstead(link) : ending;
    if (poll !== 'socketAgain') {
      enter(link, poll);
      await link.pause.wait(retryDelayMs(link.attempt, link.chance()));
      link.attempt += 1;
    }
  }
}

/** Resolves when the connection is over, with what it means. */
async function connectOnce(link: Link): Promise<Ending> {
  try {
    const url = await withSession(link.sessions, (session) =>
      openConversation(link.fetch, session, link.watermark),
    );
    const socket = { hasOpened: false };
    link.stream = openStream(
      link.openSocket(url),
      () => {
        socket.hasOpened = true;
        link.polling.reset();
        online(link);
      },
      (set) => {
        take(link, set);
      },
    );
    await link.stream.ended;
    return socket.hasOpened ? 'offline' : 'blocked';
  } catch (error) {
    return failed(error);
  } finally {
    link.stream = null;
  }
}

async function pollInstead(link: Link): Promise<'socketAgain' | 'offline' | 'refused'> {
  if (link.ended) {
    return 'offline';
  }
  try {
    await link.polling.run(
      () => link.watermark,
      (set) => {
        online(link);
        take(link, set);
      },
    );
    return 'socketAgain';
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): 'offline' | 'refused' {
  return error instanceof RefusedError ? 'refused' : 'offline';
}

function take(link: Link, { activities, watermark }: ActivitySet): void {
  link.watermark = watermark ?? link.watermark;
  activities.forEach(link.onActivity);
}

function online(link: Link): void {
  link.attempt = 0;
  if (link.state !== 'online') {
    enter(link, 'online');
    link.pause.wake();
  }
}

function enter(link: Link, state: ConnectionState): void {
  if (!link.ended && state !== link.state) {
    link.state = state;
    link.onState(state);
  }
}
