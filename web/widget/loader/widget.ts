/** The widget on a host page: open or closed, over page loads; button and frame take turns. */
import type { ToLoader } from '../messages.js';
import type { Settings } from '../settings.js';
import type { Listeners } from './events.js';
import { createFrame, type ChatFrame } from './frame.js';
import { createPlace, labelOf, type Place } from './place.js';
import { rememberOpen, wasOpen } from './remember.js';
import { rise } from './rise.js';

export type Widget = {
  /** With a text, says it as the person's message. */
  readonly open: (text?: string) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly set: (settings: Settings) => void;
  readonly signIn: (token: string | null) => void;
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
  settings: Settings;
  token: string | null;
  frame: ChatFrame | null;
  cameFrom: Element | null;
};

export function createWidget({ embed, settings, beginsOpen, listeners }: WidgetParts): Widget {
  const place = createPlace();
  const state: State = {
    embed,
    listeners,
    place,
    settings,
    token: null,
    frame: null,
    cameFrom: null,
  };
  set(state, {});
  place.launcher.element.addEventListener('click', () => {
    open(state);
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
    isOpen: () => isOpen(state),
    set: (changes) => {
      set(state, changes);
    },
    signIn(token) {
      state.token = token;
      state.frame?.tell({ stepladder: 'signIn', token });
    },
  };
}

function isOpen({ frame }: State): boolean {
  return frame?.element.hidden === false;
}

function open(state: State, text = ''): void {
  if (!isOpen(state)) {
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
  const frame = (state.frame ??= createFrame({
    embed: state.embed,
    parent: state.place.shadow,
    label: labelOf(state.settings),
    first: () => ({ stepladder: 'framed', settings: state.settings, token: state.token }),
    hears: (message) => {
      hear(state, message);
    },
  }));
  frame.element.hidden = false;
  state.place.launcher.element.hidden = true;
  rememberOpen(true);
  state.listeners.tell('open', undefined);
  return frame;
}

function close(state: State): void {
  const { frame, cameFrom, place, settings } = state;
  const launcher = place.launcher.element;
  if (frame === null || !isOpen(state)) {
    return;
  }
  frame.element.hidden = true;
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
  state.place.launcher.element.hidden = isOpen(state) || settings.launcher === 'none';
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
