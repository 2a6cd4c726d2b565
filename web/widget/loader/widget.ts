/** The widget on a host page: open or closed, over page loads; button and frame take turns. */
import { createFrame, type ChatFrame } from './frame.js';
import { createLauncher } from './launcher.js';
import { rememberOpen, wasOpen } from './remember.js';
import { rise } from './rise.js';
import { style } from './style.js';

export type Widget = {
  readonly open: (text?: string) => void;
  readonly close: () => void;
};

export function createWidget(embed: URL): Widget {
  const place = document.createElement('stepladder-widget');
  const shadow = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  const launcher = createLauncher();
  shadow.append(launcher);
  document.body.append(place);

  let frame: ChatFrame | null = null;
  let cameFrom: Element | null = null;

  function show(): ChatFrame {
    frame ??= createFrame(embed, shadow, close);
    frame.element.hidden = false;
    launcher.hidden = true;
    rememberOpen(true);
    return frame;
  }

  function open(text?: string) {
    if (frame === null || frame.element.hidden) {
      cameFrom = document.activeElement;
      rise(show().element);
    }
    frame?.opened(text);
  }

  function close() {
    if (frame === null || frame.element.hidden) {
      return;
    }
    frame.element.hidden = true;
    launcher.hidden = false;
    rememberOpen(false);
    const back = cameFrom instanceof HTMLElement && cameFrom !== document.body ? cameFrom : null;
    (back?.isConnected === true && back !== place ? back : launcher).focus();
  }

  launcher.addEventListener('click', () => {
    open();
  });
  document.addEventListener('keydown', (event) => {
    // Inside the frame the chat page listens. Out here Escape may belong to the page.
    const idle = document.activeElement === document.body || document.activeElement === place;
    if (event.key === 'Escape' && !event.defaultPrevented && idle) {
      close();
    }
  });
  if (wasOpen()) {
    show();
  }
  return { open, close };
}
