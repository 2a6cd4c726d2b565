/** The page around the frame, where our loader runs: it opens, says and closes; nobody else may. */
import { readToChat, type ToChat, type ToLoader } from '../messages.js';
import { readSettings, type Settings } from '../settings.js';

export type Hosted = {
  readonly hear: (message: ToChat) => void;
};

export type Host = {
  /** Nothing happens where there is no page around. */
  readonly tell: (message: ToLoader) => void;
  /** Resolves with what the page has set and who it says this is: soon, or at once without our loader. */
  readonly begun: Promise<Begun>;
};

export type Begun = { readonly settings: Settings; readonly token: string | null };

/** A loader answers at once; without its word the chat begins all the same. */
const patienceMs = 3_000;

export function connectHost({ hear }: Hosted): Host {
  const origin = hostOrigin();
  if (window.parent === window || origin === null) {
    const nothingSet = { settings: {}, token: null };
    return { tell: () => undefined, begun: Promise.resolve(nothingSet) };
  }
  const tell = (message: ToLoader) => {
    window.parent.postMessage(message, origin);
  };
  const begun = new Promise<Begun>((resolve) => {
    addEventListener('message', (event) => {
      const isHost = event.source === window.parent && event.origin === origin;
      const message = isHost ? readToChat(event.data) : null;
      if (message?.stepladder === 'wait') {
        clearTimeout(impatient);
      }
      if (message?.stepladder === 'framed') {
        resolve(message);
        // Only a page with our loader can close the chat: SharePoint takes the bare frame.
        offerClose(() => {
          tell({ stepladder: 'close' });
        });
      }
      if (message !== null) {
        hear(message);
      }
    });
    const bare = { settings: settingsInAddress(), token: null };
    const impatient = setTimeout(
      () => {
        resolve(bare);
      },
      isLoaders() ? patienceMs : 0,
    );
  });
  tell({ stepladder: 'ready' });
  return { tell, begun };
}

/**
 * A bare frame is told by its address: `/embed#language=ar&colour=%23205030`. Only in a frame, since
 * which pages may frame us is the operator's word; a link could put anything there.
 */
function settingsInAddress(): Settings {
  return isLoaders()
    ? {}
    : readSettings(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
}

function isLoaders(): boolean {
  return location.hash === '#loader';
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
    // Web Chat uses Escape to leave a card, the menu to fold; both mark theirs.
    if (event.key === 'Escape' && !event.defaultPrevented) {
      close();
    }
  });
}
