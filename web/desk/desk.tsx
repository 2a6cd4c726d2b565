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
import type { Socket } from './live.js';
import { followWords } from './outbox/keptWords.js';
import { passTeamsDoor } from './teamsDoor.js';
import { ticketSocket } from './ticketSocket.js';
import { App } from './screens/App.js';
import { readLetterKeys } from './letterKeys.js';
import { initialState } from './state.js';
import { createStore } from './store.js';
import type { Store } from './store.js';
import { findHost, followTheme } from '../teams/host.js';
import { signed } from '../teams/signed.js';
import type { SendRequest } from '../teams/signed.js';

const requestLimitMs = 20_000;
const tickMs = 5_000;
/** With the socket up, only against a socket that died without a word. */
const slowTicks = 12;

async function start(root: HTMLElement): Promise<void> {
  const host = await findHost();
  followTheme(host, document.documentElement);
  const send = signed(host, requestLimitMs);
  const store = createStore(initialState(Date.now(), readLetterKeys(localStorage)));
  const api = deskApi(send);
  if (host.kind === 'teams') await passTeamsDoor(api, root);
  const actions = deskActions(api, store);
  render(<App store={store} actions={actions} />, root);
  followAddress(store, actions);
  followWords(store, sessionStorage);
  void actions.refresh();
  keepFresh(store, actions, host.kind === 'teams' ? () => socketInTeams(send) : plainSocket);
}

function keepFresh(store: Store, { refresh }: Actions, connect: () => Socket): void {
  let linkUp = false;
  let ticks = 0;
  followChanges({
    connect,
    later: (call, ms) => {
      const timer = setTimeout(call, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    chance: Math.random,
    onChange: () => void refresh(),
    onTyping: (id) => {
      store.send({ kind: 'typed', id, atMs: Date.now() });
    },
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

const plainSocket = (): Socket => new WebSocket(liveAddress());

function socketInTeams(send: SendRequest): Socket {
  const headers = { 'content-type': 'application/json' };
  return ticketSocket(
    () => send('/desk/api/live-ticket', { method: 'POST', headers, body: '{}' }),
    (ticket) => new WebSocket(`${liveAddress()}?ticket=${encodeURIComponent(ticket)}`),
  );
}

function liveAddress(): string {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${location.host}/desk/api/live`;
}

const root = document.getElementById('desk');
if (root !== null) void start(root);
