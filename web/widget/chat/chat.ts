/** Web Chat on our connection: what is drawn, what is sent, and what the page hears of it. */
import { createAnnouncer } from './announcer.js';
import type { Look } from './appearance.js';
import {
  createConversation,
  type Conversation,
  type ConversationListeners,
} from './conversation.js';
import { createDrawing } from './drawing.js';
import { focusSendBox, keepFocus } from './keepFocus.js';
import { loadWebChat } from './loadWebChat.js';
import { scrollToEnd } from './scrollToEnd.js';
import { speak } from './spoken.js';
import type { StoreMiddleware } from './webChat.js';

export type Chat = Pick<Conversation, 'start' | 'signIn' | 'erase'> & {
  readonly draw: (look: Look) => void;
  /** As if the person had typed it. */
  readonly say: (text: string) => void;
  /** As if the person had pressed a button with this payload. */
  readonly press: (payload: object) => void;
  readonly focus: () => void;
  /** Opens the PC's own window for files. */
  readonly choosePicture: () => void;
};

export function createChat(element: HTMLElement, listeners: ConversationListeners): Chat {
  const focus = keepFocus(element);
  const whenDrawn = createQueue();
  const announcer = createAnnouncer((words) => {
    // What is said after the focus has moved is not cut off by it.
    focus.settle();
    speak(words);
  }, Date.now);
  new MutationObserver(announcer.drawn).observe(element, { childList: true, subtree: true });
  const { line, connected, pause, start, signIn, erase } = createConversation({
    ...listeners,
    onArrival(activity) {
      whenDrawn.run(() => {
        announcer.arrived(activity);
      });
      listeners.onArrival(activity);
    },
  });
  const whenConnected = createQueue();
  const drawing = createDrawing(
    element,
    line,
    tellWhenConnected(() => {
      connected();
      whenConnected.open();
    }),
    listeners,
  );
  void loadWebChat(pause, listeners.onTrouble).then(() => {
    drawing.begin();
    whenDrawn.open();
  });
  const dispatch = (type: string, payload: object) => {
    whenConnected.run(() => {
      scrollToEnd(element, () => {
        drawing.dispatch({ type, payload });
      });
    });
  };
  return {
    start,
    signIn,
    erase,
    draw: drawing.draw,
    choosePicture: drawing.choosePicture,
    say(text) {
      dispatch('WEB_CHAT/SEND_MESSAGE', { text, method: 'keyboard' });
    },
    press(payload) {
      dispatch('WEB_CHAT/SEND_POST_BACK', { value: payload });
    },
    focus() {
      focusSendBox(element);
    },
  };
}

/** Web Chat drops what is dispatched before it has connected. */
function tellWhenConnected(connected: () => void): StoreMiddleware {
  return () => (next) => (action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      setTimeout(connected);
    }
    return result;
  };
}

/** Tasks wait until it is opened. */
function createQueue(): { readonly open: () => void; readonly run: (task: () => void) => void } {
  let waiting: (() => void)[] | null = [];
  return {
    open() {
      const tasks = waiting ?? [];
      waiting = null;
      tasks.forEach((task) => {
        task();
      });
    },
    run(task) {
      if (waiting === null) {
        task();
      } else {
        waiting.push(task);
      }
    },
  };
}
