/** The chat page in its frame, and the talk with it: only with its origin, only with this frame. */
import { readToLoader, type ToChat, type ToLoader } from '../messages.js';

export type ChatFrame = {
  readonly element: HTMLIFrameElement;
  /** The chat begins. Until then it is loaded, and asks nothing of anybody. */
  readonly begin: () => void;
  /** Kept until the chat has begun. */
  readonly tell: (message: ToChat) => void;
  /** Whoever was here is gone: out of sight at once, and the chat begins anew with nobody. */
  readonly leave: () => void;
  /** Loads the page anew. */
  readonly again: () => void;
};

export type FrameParts = {
  readonly embed: URL;
  readonly parent: ShadowRoot;
  readonly label: string;
  /** What the chat is told first, each time that it has loaded. */
  readonly first: () => ToChat;
  readonly hears: (message: ToLoader) => void;
  /** The page does not come: no network, no server, or a page that may not show the chat. */
  readonly lost: () => void;
};

type Talk = FrameParts & {
  readonly element: HTMLIFrameElement;
  /** The chat page is there. */
  loaded: boolean;
  begun: boolean;
  failed: boolean;
  tries: number;
  waiting: ToChat[];
  patience: ReturnType<typeof setTimeout> | undefined;
};

/** Our page speaks before it has loaded; a browser's own page about a fault never does. */
const speaksAfterLoadMs = 1_000;
const speaksWithinMs = 20_000;
/** With the time that signing out may take. */
const leavesWithinMs = 8_000;

export function createFrame(parts: FrameParts): ChatFrame {
  const talk: Talk = {
    ...parts,
    element: frameElement(parts),
    loaded: false,
    begun: false,
    failed: false,
    tries: 0,
    waiting: [],
    patience: undefined,
  };
  listen(talk);
  waitFor(talk, speaksWithinMs);
  return {
    element: talk.element,
    begin() {
      if (talk.failed) {
        loadAgain(talk);
      }
      if (!talk.begun) {
        talk.begun = true;
        beginWhenLoaded(talk);
      }
    },
    tell(message) {
      if (talk.loaded && talk.begun) {
        post(talk, message);
      } else {
        talk.waiting.push(message);
      }
    },
    leave() {
      if (talk.loaded && talk.begun) {
        talk.element.style.visibility = 'hidden';
        post(talk, { stepladder: 'signIn', token: null });
        talk.loaded = false;
        waitFor(talk, leavesWithinMs);
      }
    },
    again() {
      loadAgain(talk);
    },
  };
}

function listen(talk: Talk): void {
  addEventListener('message', (event) => {
    const { element, embed, patience, hears } = talk;
    const isOurs = event.source === element.contentWindow && event.origin === embed.origin;
    const message = isOurs ? readToLoader(event.data) : null;
    if (message?.stepladder === 'ready') {
      clearTimeout(patience);
      talk.loaded = true;
      element.style.removeProperty('visibility');
      post(talk, { stepladder: 'wait' });
      beginWhenLoaded(talk);
    } else if (message !== null) {
      hears(message);
    }
  });
  talk.element.addEventListener('load', () => {
    if (!talk.loaded) {
      waitFor(talk, speaksAfterLoadMs);
    }
  });
}

function beginWhenLoaded(talk: Talk): void {
  if (talk.loaded && talk.begun) {
    const kept = talk.waiting;
    talk.waiting = [];
    for (const message of [talk.first(), ...kept]) {
      post(talk, message);
    }
    talk.hears({ stepladder: 'ready' });
  }
}

function post({ element, embed }: Talk, message: ToChat): void {
  element.contentWindow?.postMessage(message, embed.origin);
}

function waitFor(talk: Talk, ms: number): void {
  clearTimeout(talk.patience);
  talk.patience = setTimeout(() => {
    talk.failed = true;
    talk.lost();
  }, ms);
}

function loadAgain(talk: Talk): void {
  talk.loaded = false;
  talk.failed = false;
  talk.tries += 1;
  waitFor(talk, speaksWithinMs);
  // Another address each time: a browser would take the same one, with its #, for loaded already.
  talk.element.src = addressOf(talk.embed, `?again=${talk.tries}`);
}

function frameElement({ embed, parent, label }: FrameParts): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.title = label;
  element.allow = 'clipboard-write';
  // The chat page learns from it whose messages to take.
  element.referrerPolicy = 'origin';
  element.src = addressOf(embed, '');
  element.hidden = true;
  parent.append(element);
  return element;
}

/** In the address, since the chat waits for who this is before it begins. */
function addressOf(embed: URL, query: string): string {
  return `${embed.href}${query}#loader`;
}
