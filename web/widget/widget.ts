/**
 * The loader: `<script src="https://our.host/widget.js" defer>` puts the button on any page. It loads
 * nothing else until the chat is opened, and styles by script only, so that a strict CSP of the page
 * needs no more than `script-src` and `frame-src` for us.
 */
import { createApi, type Stepladder } from './loader/api.js';
import { createListeners } from './loader/events.js';
import { tagOf } from './loader/tag.js';
import { createWidget, type Widget } from './loader/widget.js';
import { readSettings } from './settings.js';

declare global {
  var stepladder: Stepladder | undefined;
}

/** A page that has the tag twice still gets one button; an element with this id is no widget. */
const isThere = typeof globalThis.stepladder?.open === 'function';
const tag = isThere ? null : tagOf(document);

if (tag !== null) {
  const listeners = createListeners();
  let widget: Widget | null = null;
  let waiting: ((widget: Widget) => void)[] = [];
  globalThis.stepladder = createApi(listeners, (task) => {
    if (widget === null) {
      waiting.push(task);
    } else {
      task(widget);
    }
  });
  const begin = () => {
    const made = createWidget({
      embed: new URL('embed', tag.src),
      settings: readSettings(tag.dataset),
      beginsOpen: 'open' in tag.dataset && tag.dataset['open'] !== 'false',
      listeners,
    });
    widget = made;
    waiting.forEach((task) => {
      task(made);
    });
    waiting = [];
  };
  // In the head without `defer` there is no body to stand in yet.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin, { once: true });
  } else {
    begin();
  }
  // For scripts that come before ours, where it is `async` or `type="module"`.
  document.dispatchEvent(new Event('stepladder'));
}
