/** The page around the frame, where our loader runs: it opens, says and closes; nobody else may. */
import { readToChat, type ToLoader } from '../messages.js';

export type Hosted = {
  readonly say: (text: string) => void;
  readonly focus: () => void;
};

export function connectHost(hosted: Hosted): void {
  const origin = hostOrigin();
  if (window.parent === window || origin === null) {
    return;
  }
  const tell = (message: ToLoader) => {
    window.parent.postMessage(message, origin);
  };
  addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== origin) {
      return;
    }
    const message = readToChat(event.data);
    if (message?.stepladder === 'say') {
      hosted.say(message.text);
    }
    if (message?.stepladder === 'opened') {
      hosted.focus();
    }
    if (message?.stepladder === 'framed') {
      // Only a page with our loader can close the chat: SharePoint takes the bare frame.
      offerClose(() => {
        tell({ stepladder: 'close' });
      });
    }
  });
  tell({ stepladder: 'ready' });
}

/** By the browser's own word; which hosts may frame us at all is the server's `frame-ancestors`. */
function hostOrigin(): string | null {
  const [parent] = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins ?? [];
  if (parent !== undefined) {
    return parent;
  }
  // Firefox. The loader's frame has referrerpolicy "origin".
  return document.referrer === '' ? null : new URL(document.referrer).origin;
}

let offered = false;

function offerClose(close: () => void): void {
  const button = document.getElementById('close');
  if (button === null || offered) {
    return;
  }
  offered = true;
  button.hidden = false;
  button.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    // Web Chat uses Escape to leave a card, and marks those.
    if (event.key === 'Escape' && !event.defaultPrevented) {
      close();
    }
  });
}
