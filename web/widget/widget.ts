/**
 * The loader: `<script src="https://our.host/widget.js" defer>` puts the button on any page. It loads
 * nothing else until the chat is opened, and styles by script only, so that a strict CSP of the page
 * needs no more than `script-src` and `frame-src` for us.
 */
import { createWidget } from './loader/widget.js';

declare global {
  var stepladder:
    | {
        /** Opens the chat; with a text, says it as the person's message. */
        readonly open: (text?: string) => void;
        readonly close: () => void;
      }
    | undefined;
}

const script = document.currentScript;

// A page that has the tag twice still gets one button.
if (script instanceof HTMLScriptElement && globalThis.stepladder === undefined) {
  const { open, close } = createWidget(new URL('embed', script.src));
  globalThis.stepladder = {
    open: (text) => {
      open(typeof text === 'string' ? text : undefined);
    },
    close,
  };
}
