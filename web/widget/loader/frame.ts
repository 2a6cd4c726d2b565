/** The chat page in its frame, and the talk with it: only with its origin, only with this frame. */
import { readToLoader, type ToChat } from '../messages.js';

export type ChatFrame = {
  readonly element: HTMLIFrameElement;
  /** Tells the chat that it is in sight; with a text, says it. Kept until the chat is ready. */
  readonly opened: (text?: string) => void;
};

export function createFrame(embed: URL, parent: ShadowRoot, onClose: () => void): ChatFrame {
  const element = document.createElement('iframe');
  element.title = 'IT help';
  element.allow = 'clipboard-write';
  // The chat page learns from it whose messages to take.
  element.referrerPolicy = 'origin';
  element.src = embed.href;
  parent.append(element);

  let ready = false;
  let waiting: ToChat[] = [];
  const tell = (message: ToChat) => {
    if (ready) {
      element.contentWindow?.postMessage(message, embed.origin);
    } else {
      waiting.push(message);
    }
  };
  addEventListener('message', (event) => {
    if (event.source !== element.contentWindow || event.origin !== embed.origin) {
      return;
    }
    const message = readToLoader(event.data);
    if (message?.stepladder === 'ready') {
      ready = true;
      const kept = waiting;
      waiting = [];
      [{ stepladder: 'framed' } as const, ...kept].forEach(tell);
    }
    if (message?.stepladder === 'close') {
      onClose();
    }
  });
  return {
    element,
    opened(text) {
      element.focus();
      tell({ stepladder: 'opened' });
      if (text !== undefined && text.trim() !== '') {
        tell({ stepladder: 'say', text });
      }
    },
  };
}
