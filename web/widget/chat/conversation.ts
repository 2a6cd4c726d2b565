/** This page's conversation with our server: session, connection and outbox, on the browser's own. */
import type { Activity } from '../connection/activity.js';
import { createConnection } from '../connection/connection.js';
import { NotTakenError } from '../connection/directLineCalls.js';
import { createLine, type Line } from '../connection/line.js';
import { createOutbox, type Outbox } from '../connection/outbox.js';
import { createPause } from '../connection/pause.js';
import { requestSession, type Fetch } from '../connection/session.js';
import { createSessionKeeper } from '../connection/sessionKeeper.js';
import { nextSpeaker, noSpeaker, type Speaker } from '../connection/speaker.js';
import { readPlatformVersion, type UserAgentData } from '../connection/windowsVersion.js';
import { nameCard } from './cardWords.js';
import { speak } from './spoken.js';
import { sendTimeoutMs } from './styleOptions.js';
import type { Trouble } from './trouble.js';
import { onWake } from './wake.js';

export type ConversationListeners = {
  readonly onArrival: (activity: Activity) => void;
  readonly onSpeaker: (speaker: Speaker) => void;
  readonly onTrouble: (trouble: Trouble) => void;
};

export type Conversation = {
  readonly line: Line;
  readonly start: () => void;
};

const answerTimeoutMs = 20_000;
const historyWithinMs = 600;

export function createConversation(listeners: ConversationListeners): Conversation {
  const pause = createPause();
  const sessions = createSessionKeeper(openSession, () => {
    // Somebody else is signed in now: what is on screen is not theirs.
    location.reload();
  });
  const outbox = createOutbox({
    fetch: fetchInTime,
    sessions,
    pause,
    now: Date.now,
    chance: Math.random,
    // Sooner than Web Chat offers to send it again: else it might go twice.
    giveUpAfterMs: sendTimeoutMs - answerTimeoutMs,
  });
  const { line, arrived } = createLine(sayWhenNotTaken(outbox, listeners.onTrouble));
  let seen = noSpeaker;
  const connection = createConnection(
    {
      fetch: fetchInTime,
      openSocket: (url) => new WebSocket(url),
      chance: Math.random,
      sessions,
      pause,
    },
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
          settleSoon();
        }
      },
    },
  );
  onWake({ refresh: connection.refresh, retry: pause.wake });
  return { line, start: connection.start };
}

const fetchInTime: Fetch = (url, init) =>
  fetch(url, { ...init, signal: AbortSignal.timeout(answerTimeoutMs) });

async function openSession() {
  const { userAgentData } = navigator as { userAgentData?: UserAgentData };
  return requestSession(fetchInTime, 'webchat/session', {
    platformVersion: await readPlatformVersion(userAgentData),
    locale: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

/** The history has come: from now on a card that comes may move. */
function settleSoon(): void {
  setTimeout(() => {
    document.documentElement.dataset['settled'] = '';
  }, historyWithinMs);
}

function sayWhenNotTaken(outbox: Outbox, onTrouble: (trouble: Trouble) => void): Outbox {
  let said = false;
  return {
    ...outbox,
    async send(activity) {
      if (said) {
        said = false;
        onTrouble('none');
      }
      try {
        return await outbox.send(activity);
      } catch (error) {
        if (error instanceof NotTakenError && error.status === 413) {
          said = true;
          onTrouble('tooLong');
        } else {
          // Web Chat shows it at the message, with a button to try again.
          speak('That could not be sent. You can send it again.');
        }
        throw error;
      }
    },
  };
}
