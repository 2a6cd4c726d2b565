/** The chat page in its frame, and the talk with it: only with its origin, only with this frame. */
import { readToLoader, type ToChat, type ToLoader } from '../messages.js';

export type ChatFrame = {
  readonly element: HTMLIFrameElement;
  /** Kept until the chat is ready. */
  readonly tell: (message: ToChat) => void;
};

export type FrameParts = {
  readonly embed: URL;
  readonly parent: ShadowRoot;
  readonly label: string;
  /** What the chat is told first, each time that it has loaded. */
  readonly first: () => ToChat;
  readonly hears: (message: ToLoader) => void;
};

export function createFrame({ embed, parent, label, first, hears }: FrameParts): ChatFrame {
  const element = document.createElement('iframe');
  element.title = label;
  element.allow = 'clipboard-write';
  // The chat page learns from it whose messages to take.
  element.referrerPolicy = 'origin';
  // In the address, since the chat waits for who this is before it begins.
  element.src = `${embed.href}#loader`;
  parent.append(element);

  let ready = false;
  let waiting: ToChat[] = [];
  const post = (message: ToChat) => {
    element.contentWindow?.postMessage(message, embed.origin);
  };
  addEventListener('message', (event) => {
    if (event.source !== element.contentWindow || event.origin !== embed.origin) {
      return;
    }
    const message = readToLoader(event.data);
    if (message === null) {
      return;
    }
    if (message.stepladder === 'ready') {
      ready = true;
      const kept = waiting;
      waiting = [];
      [first(), ...kept].forEach(post);
    }
    hears(message);
  });
  return {
    element,
    tell(message) {
      if (ready) {
        post(message);
      } else {
        waiting.push(message);
      }
    },
  };
}
