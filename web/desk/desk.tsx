/** The agents' page: API, store, socket and screens put together. */
import { render } from 'preact';
import '@fluentui/web-components/badge/define.js';
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/switch/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
import { deskActions } from './actions.js';
import type { Actions } from './actions.js';
import { deskApi } from './api.js';
import { followAddress } from './followAddress.js';
import { followChanges } from './live.js';
import { App } from './screens/App.js';
import { readLetterKeys } from './letterKeys.js';
import { initialState } from './state.js';
import { createStore } from './store.js';
import type { Store } from './store.js';

const requestLimitMs = 20_000;
const tickMs = 5_000;
/** With the socket up, only against a socket that died without a word. */
const slowTicks = 12;

function start(root: HTMLElement): void {
  const store = createStore(initialState(Date.now(), readLetterKeys(localStorage)));
  const api = deskApi((path, init) =>
    fetch(path, { ...init, signal: AbortSignal.timeout(requestLimitMs) }),
  );
  const actions = deskActions(api, store);
  render(<App store={store} actions={actions} />, root);
  followAddress(store, actions);
  void actions.refresh();
  keepFresh(store, actions);
}

function keepFresh(store: Store, { refresh }: Actions): void {
  let linkUp = false;
  let ticks = 0;
  followChanges({
    connect: () => new WebSocket(liveAddress()),
    later: (call, ms) => {
      const timer = setTimeout(call, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    chance: Math.random,
    onChange: () => void refresh(),
    onLink: (up) => {
      linkUp = up;
    },
  });
  setInterval(() => {
    ticks += 1;
    store.send({ kind: 'ticked', nowMs: Date.now() });
    if (!linkUp || !store.get().reached || ticks % slowTicks === 0) void refresh();
  }, tickMs);
}

function liveAddress(): string {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${location.host}/desk/api/live`;
}

const root = document.getElementById('desk');
if (root !== null) start(root);
