/** The widget on a host page: open or closed, over page loads; button and frame take turns. */
import type { ToLoader } from '../messages.js';
import type { Settings } from '../settings.js';
import type { Listeners } from './events.js';
import { createFrame, type ChatFrame } from './frame.js';
import { onIntent } from './intent.js';
import { createLostNote, type LostNote } from './lost.js';
import { createPlace, labelOf, type Place } from './place.js';
import { rememberOpen, wasOpen } from './remember.js';
import { rise } from './rise.js';
import { createSignedIn, type SignedIn } from './signedIn.js';

export type Widget = {
  /** With a text, says it as the person's message. */
  readonly open: (text?: string) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly set: (settings: Settings) => void;
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
};

export type WidgetParts = {
  readonly embed: URL;
  readonly settings: Settings;
  /** Open from the beginning, where nobody has closed it. */
  readonly beginsOpen: boolean;
  readonly listeners: Listeners;
};

type State = Pick<WidgetParts, 'embed' | 'listeners'> & {
  readonly place: Place;
  readonly lost: LostNote;
  readonly signedIn: SignedIn;
  settings: Settings;
  frame: ChatFrame | null;
  isOpen: boolean;
  cameFrom: Element | null;
};

export function createWidget({ embed, settings, beginsOpen, listeners }: WidgetParts): Widget {
  const place = createPlace();
  const state: State = {
    embed,
    listeners,
    place,
    lost: createLostNote(place.shadow, {
      again: () => {
        tryAgain(state);
      },
      close: () => {
        close(state);
      },
    }),
    signedIn: createSignedIn(() => {
      state.frame?.leave();
    }),
    settings,
    frame: null,
    isOpen: false,
    cameFrom: null,
  };
  set(state, {});
  place.launcher.element.addEventListener('click', () => {
    open(state);
  });
  onIntent(place.launcher.element, () => {
    frameOf(state);
  });
  closeByEscape(state);
  if (wasOpen() ?? beginsOpen) {
    show(state);
  }
  return {
    open: (text) => {
      open(state, text);
    },
    close: () => {
      close(state);
    },
    isOpen: () => state.isOpen,
    set: (changes) => {
      set(state, changes);
    },
    signIn(token) {
      state.signedIn.set(token);
      state.frame?.tell({ stepladder: 'signIn', token });
    },
    signOut() {
      state.signedIn.end();
    },
  };
}

function frameOf(state: State): ChatFrame {
  return (state.frame ??= createFrame({
    embed: state.embed,
    parent: state.place.shadow,
    label: labelOf(state.settings),
    first: () => ({
      stepladder: 'framed',
      settings: state.settings,
      token: state.signedIn.token(),
    }),
    hears: (message) => {
      hear(state, message);
    },
    lost: () => {
      if (state.isOpen && state.frame !== null) {
        state.frame.element.hidden = true;
        state.lost.show();
      }
    },
  }));
}

function open(state: State, text = ''): void {
  if (!state.isOpen) {
    state.cameFrom = document.activeElement;
    rise(show(state).element);
  }
  state.frame?.element.focus();
  state.frame?.tell({ stepladder: 'opened' });
  if (text.trim() !== '') {
    state.frame?.tell({ stepladder: 'say', text });
  }
}

function show(state: State): ChatFrame {
  const frame = frameOf(state);
  frame.element.hidden = false;
  state.isOpen = true;
  frame.begin();
  state.place.launcher.element.hidden = true;
  rememberOpen(true);
  state.listeners.tell('open', undefined);
  return frame;
}

function tryAgain(state: State): void {
  state.lost.hide();
  if (state.frame !== null) {
    state.frame.element.hidden = false;
    state.frame.again();
    state.frame.element.focus();
  }
}

function close(state: State): void {
  const { frame, cameFrom, place, settings } = state;
  const launcher = place.launcher.element;
  if (frame === null || !state.isOpen) {
    return;
  }
  state.isOpen = false;
  frame.element.hidden = true;
  state.lost.hide();
  launcher.hidden = settings.launcher === 'none';
  frame.tell({ stepladder: 'closed' });
  rememberOpen(false);
  const back = cameFrom instanceof HTMLElement && cameFrom !== document.body ? cameFrom : null;
  (back?.isConnected === true && back !== place.host ? back : launcher).focus();
  state.listeners.tell('close', undefined);
}

function set(state: State, changes: Settings): void {
  const settings = { ...state.settings, ...changes };
  state.settings = settings;
  state.place.apply(settings);
  state.place.launcher.element.hidden = state.isOpen || settings.launcher === 'none';
  state.frame?.tell({ stepladder: 'settings', settings });
}

function hear(state: State, message: ToLoader): void {
  switch (message.stepladder) {
    case 'close':
      close(state);
      return;
    case 'unread':
      state.place.launcher.count(message.count);
      state.listeners.tell('unread', message.count);
      return;
    case 'ready':
      // It was slow, and is there after all.
      state.lost.hide();
      if (state.isOpen && state.frame !== null) {
        state.frame.element.hidden = false;
      }
      state.listeners.tell('ready', undefined);
      return;
    default:
      state.listeners.tell(message.stepladder, undefined);
  }
}

function closeByEscape(state: State): void {
  document.addEventListener('keydown', (event) => {
    // Inside the frame the chat page listens. Out here Escape may belong to the page.
    const { activeElement } = document;
    const idle = activeElement === document.body || activeElement === state.place.host;
    if (event.key === 'Escape' && !event.defaultPrevented && idle) {
      close(state);
    }
  });
}
