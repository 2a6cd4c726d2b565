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
import { dropWords, followWords, tellsSignedOut } from './outbox/keptWords.js';
import { passTeamsDoor } from './teamsDoor.js';
import { ticketSocket } from './ticketSocket.js';
import { App } from './screens/App.js';
import { readLetterKeys } from './letterKeys.js';
import { claimIn } from './news/claims.js';
import { createChime } from './news/chime.js';
import type { Chime } from './news/chime.js';
import { readMeans } from './news/means.js';
import { meansNow, notify } from './news/notification.js';
import { newsTeller, type Teller } from './news/teller.js';
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
  const chime = createChime();
  const news = teller(store, chime, () => actions);
  const actions: Actions = deskActions(api, store, undefined, news.look);
  choosesMeans(store, chime, host.kind === 'teams');
  render(<App store={store} actions={actions} chime={chime} />, root);
  followAddress(store, actions);
  followWords(store, sessionStorage);
  addEventListener('storage', (event) => {
    if (!tellsSignedOut(event)) return;
    store.send({ kind: 'wordsForgotten' });
    dropWords(sessionStorage);
  });
  void actions.refresh();
  const connect = host.kind === 'teams' ? () => socketInTeams(send) : plainSocket;
  keepFresh(store, actions, news, connect);
}

function teller(store: Store, chime: Chime, actions: () => Actions): Teller {
  return newsTeller({
    state: store.get,
    claim: claimIn(indexedDB, Date.now),
    ring: chime.ring,
    notify: (news) => {
      notify(news, () => {
        if (news.kind === 'burst') actions().problems.open();
        else actions().openCase(news.caseId);
      });
    },
    isLookedAt: () => document.hasFocus(),
  });
}

/** Sound comes back with the first click or key after a reload: browsers allow it no sooner. */
function choosesMeans(store: Store, chime: Chime, isInTeams: boolean): void {
  const wanted = readMeans(localStorage);
  store.send({ kind: 'soundSet', on: wanted.sound });
  store.send({ kind: 'noticesSet', means: meansNow(wanted.notices, isInTeams) });
  store.send({ kind: 'signOutSet', can: !isInTeams });
  for (const kind of ['pointerdown', 'keydown'] as const) {
    addEventListener(kind, () => {
      if (store.get().frame.sound) chime.allow();
    });
  }
}

function keepFresh(store: Store, { refresh }: Actions, news: Teller, connect: () => Socket): void {
  let linkUp = false;
  let ticks = 0;
  const follow = () =>
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
      onBurst: ({ burst, code, people }) => {
        void news.tell({ kind: 'burst', code, people, key: `burst ${burst}` });
        void refresh();
      },
      onLink: (up) => {
        linkUp = up;
      },
    });
  let stop = follow();
  store.send({ kind: 'networkSaid', online: navigator.onLine });
  addEventListener('offline', () => {
    store.send({ kind: 'networkSaid', online: false });
  });
  // The old socket may be dead without a word: a new one begins with all that was missed.
  addEventListener('online', () => {
    store.send({ kind: 'networkSaid', online: true });
    stop();
    linkUp = false;
    stop = follow();
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
