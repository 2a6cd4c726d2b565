/** Web Chat on our connection: what is drawn, what is sent, and what the page hears of it. */
import { createAnnouncer } from './announcer.js';
import {
  createConversation,
  type Conversation,
  type ConversationListeners,
} from './conversation.js';
import { signAgents } from './agentLine.js';
import type { Look } from './appearance.js';
import { createCopyAction } from './copyAction.js';
import { focusSendBox, keepFocus } from './keepFocus.js';
import { hostConfig } from './hostConfig.js';
import { checkPictures, takePictures } from './pictures.js';
import { scrollToEnd } from './scrollToEnd.js';
import { speak } from './spoken.js';
import { strings } from './strings.js';
import { styleOptions } from './styleOptions.js';
import type { Store, StoreMiddleware } from './webChat.js';

export type Chat = Pick<Conversation, 'start' | 'signIn' | 'erase'> & {
  readonly draw: (look: Look) => void;
  /** As if the person had typed it. */
  readonly say: (text: string) => void;
  /** As if the person had pressed a button with this payload. */
  readonly press: (payload: object) => void;
  readonly focus: () => void;
};

export function createChat(element: HTMLElement, listeners: ConversationListeners): Chat {
  const focus = keepFocus(element);
  const announcer = createAnnouncer((words) => {
    // What is said after the focus has moved is not cut off by it.
    focus.settle();
    speak(words);
  }, Date.now);
  new MutationObserver(announcer.drawn).observe(element, { childList: true, subtree: true });
  const { line, start, signIn, erase } = createConversation({
    ...listeners,
    onArrival(activity) {
      announcer.arrived(activity);
      listeners.onArrival(activity);
    },
  });
  const whenConnected = createQueue();
  const checked = checkPictures(() => store, listeners.onTrouble);
  const store: Store = WebChat.createStore({}, whenConnected.middleware, checked);
  takePictures(store);
  const steady = {
    directLine: line,
    store,
    role: 'main' as const,
    // The server knows who this is, and writes it over whatever stands here.
    userID: 'person',
    locale: document.documentElement.lang,
    activityStatusMiddleware: signAgents,
    cardActionMiddleware: createCopyAction(element),
    overrideLocalizedStrings: strings,
  };
  const dispatch = (type: string, payload: object) => {
    whenConnected.run(() => {
      scrollToEnd(element, () => store.dispatch({ type, payload }));
    });
  };
  return {
    start,
    signIn,
    erase,
    draw({ palette, direction }) {
      WebChat.renderWebChat(
        {
          ...steady,
          dir: direction,
          styleOptions: styleOptions(palette),
          adaptiveCardsHostConfig: hostConfig(palette),
        },
        element,
      );
    },
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
function createQueue(): { middleware: StoreMiddleware; run(task: () => void): void } {
  let waiting: (() => void)[] | null = [];
  return {
    middleware: () => (next) => (action) => {
      const result = next(action);
      if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
        const tasks = waiting ?? [];
        waiting = null;
        tasks.forEach((task) => {
          task();
        });
      }
      return result;
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
