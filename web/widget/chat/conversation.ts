/** This page's conversation with our server: session, connection and outbox, on the browser's own. */
import type { Activity } from '../connection/activity.js';
import { createConnection } from '../connection/connection.js';
import { eraseMine } from '../connection/erase.js';
import { NotTakenError, postActivity } from '../connection/directLineCalls.js';
import { createLine, type Line } from '../connection/line.js';
import { createOutbox, type Outbox } from '../connection/outbox.js';
import { createPause, type Pause } from '../connection/pause.js';
import { RefusedError, requestSession, type Fetch } from '../connection/session.js';
import {
  createSessionKeeper,
  withSession,
  type SessionKeeper,
} from '../connection/sessionKeeper.js';
import { signOut } from '../connection/signOut.js';
import { nextSpeaker, noSpeaker, type Speaker } from '../connection/speaker.js';
import { isSameOwner } from '../connection/tokenOwner.js';
import { hasFiles } from '../connection/upload.js';
import { readPlatformVersion, type UserAgentData } from '../connection/windowsVersion.js';
import { nameCard } from './cardWords.js';
import { speak } from './spoken.js';
import { sendTimeoutMs } from './styleOptions.js';
import { tellTyping } from './tellTyping.js';
import type { Trouble } from './trouble.js';
import { unveil, veil, veilForGood } from './veil.js';
import { onWake } from './wake.js';

export type ConversationListeners = {
  readonly onArrival: (activity: Activity) => void;
  /** The person has sent something; it may be on its way for long. */
  readonly onSending: () => void;
  readonly onSpeaker: (speaker: Speaker) => void;
  readonly onTrouble: (trouble: Trouble) => void;
  /** Nobody knows who this is: the page around may have a token, or a better one. */
  readonly onTokenRefused: () => void;
};

export type Conversation = {
  readonly line: Line;
  /** Web Chat listens to the line. */
  readonly connected: () => void;
  /** Shared by all that waits for the network. */
  readonly pause: Pause;
  readonly start: (token: string | null) => void;
  /** By another token: it may be another conversation then. By none: nobody is here any more. */
  readonly signIn: (token: string | null) => void;
  /** Rejects where nothing was deleted. */
  readonly erase: () => Promise<void>;
};

const answerTimeoutMs = 20_000;
/** A picture over a slow line. */
const uploadTimeoutMs = 90_000;
const historyWithinMs = 600;

export function createConversation(listeners: ConversationListeners): Conversation {
  const pause = createPause();
  let token: string | null = null;
  const sessions = createSessionKeeper(
    () => openSession(token, listeners.onTokenRefused),
    beginAnew,
  );
  const reached = { fetch: fetchInTime, sessions, pause, now: Date.now, chance: Math.random };
  // Sooner than Web Chat offers to send it again: else it might go twice.
  const outbox = createOutbox({ ...reached, giveUpAfterMs: sendTimeoutMs - answerTimeoutMs });
  const { line, arrived, connected } = createLine(sayWhenNotTaken(outbox, listeners));
  let seen = noSpeaker;
  const connection = createConnection(
    { ...reached, openSocket: (url) => new WebSocket(url) },
    {
      onActivity(activity) {
        arrived(nameCard(activity));
        listeners.onArrival(activity);
        seen = nextSpeaker(seen, activity);
        listeners.onSpeaker(seen.speaker);
      },
      onState(state) {
        listeners.onTrouble(state === 'online' || state === 'connecting' ? 'none' : state);
        if (state === 'online') {
          unveil();
          settleSoon();
        }
      },
    },
  );
  function refresh(): void {
    sessions.forget();
    connection.refresh();
  }
  onWake({ refresh, retry: pause.wake, hide: veil });
  watchTyping(() => seen.speaker.kind === 'agent', sessions);
  return {
    line,
    connected,
    pause,
    start(given) {
      token = given;
      connection.start();
    },
    signIn(given) {
      if (given === null) {
        connection.end();
        void leave(sessions);
      } else if (given !== token) {
        if (!isSameOwner(token, given)) {
          veil();
        }
        token = given;
        refresh();
      }
    },
    erase: () => eraseMine(fetchInTime, sessions, 'webchat/erase'),
  };
}

/** In the field of the chat, and not in one of a card. */
function watchTyping(isAgentThere: () => boolean, sessions: SessionKeeper): void {
  const tell = () => void sendTyping(sessions);
  const typed = tellTyping({ isAgentThere, tell, now: Date.now });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.closest('.ac-adaptiveCard') === null) {
      typed(target.value);
    }
  });
}

/** Somebody else is signed in now: what is on screen is not theirs. */
function beginAnew(): void {
  veilForGood();
  location.reload();
}

/** Hidden first: the server may be slow, or out of reach. */
async function leave(sessions: SessionKeeper): Promise<void> {
  veilForGood();
  await signOut(fetchInTime, sessions.held(), 'webchat/sign-out');
  location.reload();
}

const fetchInTime: Fetch = (url, init) => {
  const timeout = init.body instanceof FormData ? uploadTimeoutMs : answerTimeoutMs;
  return fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
};

async function openSession(token: string | null, onTokenRefused: () => void) {
  const { userAgentData } = navigator as { userAgentData?: UserAgentData };
  const request = {
    platformVersion: await readPlatformVersion(userAgentData),
    locale: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(token === null ? {} : { token }),
  };
  try {
    return await requestSession(fetchInTime, 'webchat/session', request);
  } catch (error) {
    if (error instanceof RefusedError) {
      onTokenRefused();
    }
    throw error;
  }
}

/** Not by the outbox: a sign of typing that comes late says what is no longer so. */
async function sendTyping(sessions: SessionKeeper): Promise<void> {
  try {
    await withSession(sessions, (session) =>
      postActivity(fetchInTime, session, { type: 'typing' }),
    );
  } catch {
    // The next letters tell it again.
  }
}

/** The history has come: from now on a card that comes may move. */
function settleSoon(): void {
  setTimeout(() => {
    document.documentElement.dataset['settled'] = '';
  }, historyWithinMs);
}

function sayWhenNotTaken(outbox: Outbox, { onSending, onTrouble }: ConversationListeners): Outbox {
  return {
    ...outbox,
    async send(activity) {
      onSending();
      try {
        return await outbox.send(activity);
      } catch (error) {
        if (error instanceof NotTakenError && (hasFiles(activity) || error.status === 413)) {
          onTrouble(hasFiles(activity) ? 'pictureRefused' : 'tooLong');
        } else {
          // Web Chat shows it at the message, with a button to try again.
          speak('That could not be sent. You can send it again.');
        }
        throw error;
      }
    },
  };
}
