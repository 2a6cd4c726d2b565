/** `window.stepladder`: what the scripts of a page may do with the widget, whatever they hand in. */
import { readSettings, type Settings } from '../settings.js';
import type { Listeners } from './events.js';
import type { Widget } from './widget.js';

export type Stepladder = Pick<Listeners, 'on' | 'off'> & {
  /** Opens the chat; with a text, says it as the person's message. */
  readonly open: (text?: string) => void;
  readonly close: () => void;
  readonly toggle: () => void;
  readonly set: (settings: Settings) => void;
  /** Says who this is, by a token that the page's own server has signed. Good until the page goes. */
  readonly signIn: (token: string) => void;
  /** Nobody is there any more: nothing of who was stays in sight, here or in another tab. */
  readonly signOut: () => void;
};

/** `whenReady` runs what it is given, now or as soon as there is a page to stand on. */
export function createApi(
  { on, off }: Listeners,
  whenReady: (task: (widget: Widget) => void) => void,
): Stepladder {
  const open = (text?: unknown) => {
    whenReady((widget) => {
      widget.open(typeof text === 'string' ? text : undefined);
    });
  };
  const close = () => {
    whenReady((widget) => {
      widget.close();
    });
  };
  return {
    on,
    off,
    open,
    close,
    toggle() {
      whenReady((widget) => {
        if (widget.isOpen()) {
          widget.close();
        } else {
          widget.open();
        }
      });
    },
    set(settings) {
      const read = readSettings({ ...settings });
      whenReady((widget) => {
        widget.set(read);
      });
    },
    signIn(token) {
      whenReady((widget) => {
        if (typeof token === 'string' && token !== '') {
          widget.signIn(token);
        } else {
          widget.signOut();
        }
      });
    },
    signOut() {
      whenReady((widget) => {
        widget.signOut();
      });
    },
  };
}
