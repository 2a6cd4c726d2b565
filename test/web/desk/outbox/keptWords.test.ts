import { expect, it } from '@jest/globals';
import {
  dropWords,
  followWords,
  tellsSignedOut,
  tellSignedOut,
} from '../../../../web/desk/outbox/keptWords.js';
import type { Shelf } from '../../../../web/desk/outbox/keptWords.js';
import { initialState } from '../../../../web/desk/state.js';
import { createStore } from '../../../../web/desk/store.js';
import { nowMs } from '../aDossier.js';

/** As a browser's tab has one. */
function aShelf(): Shelf {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    removeItem: (key) => {
      items.delete(key);
    },
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

function aPage(storage: Shelf, agentId: string) {
  const store = createStore(initialState(nowMs, true));
  followWords(store, storage);
  store.send({ kind: 'signedIn', agent: { id: agentId, name: agentId, roles: [] } });
  return store;
}

it('has drafts and what did not arrive again after a reload, under the same key', () => {
  const storage = aShelf();
  const before = aPage(storage, 'mira');
  before.send({ kind: 'drafted', id: 'c1', text: 'Hi No' });
  before.send({ kind: 'sendBegun', key: 'k1', id: 'c2', text: 'On its way' });
  before.send({ kind: 'sendBegun', key: 'k2', id: 'c2', text: 'Arrived' });
  before.send({ kind: 'sendEnded', key: 'k2', why: null });
  const after = aPage(storage, 'mira').get();
  expect(after.drafts).toEqual({ c1: { text: 'Hi No', mode: null } });
  expect(after.outbox).toMatchObject([
    { key: 'k1', caseId: 'c2', text: 'On its way', state: { kind: 'failed' } },
  ]);
});

it('shows nothing of it to another agent in the same tab', () => {
  const storage = aShelf();
  const store = aPage(storage, 'mira');
  store.send({ kind: 'drafted', id: 'c1', text: 'Hi No' });
  expect(aPage(storage, 'joe').get().drafts).toEqual({});
  store.send({ kind: 'signedIn', agent: { id: 'joe', name: 'Joe', roles: [] } });
  expect(store.get().drafts).toEqual({});
  store.send({ kind: 'signedIn', agent: { id: 'mira', name: 'Mira', roles: [] } });
  expect(store.get().drafts['c1']?.text).toBe('Hi No');
});

it.each(['', '{', '{"drafts":7}'])('begins empty where %j is kept', (kept) => {
  const storage = aShelf();
  storage.setItem('desk.words.mira', kept);
  expect(aPage(storage, 'mira').get()).toMatchObject({ drafts: {}, outbox: [] });
});

it('works on where nothing can be kept', () => {
  const full: Shelf = {
    ...aShelf(),
    setItem: () => {
      throw new Error('full');
    },
  };
  const store = aPage(full, 'mira');
  store.send({ kind: 'drafted', id: 'c1', text: 'Hi' });
  expect(store.get().drafts['c1']?.text).toBe('Hi');
});

it('leaves nothing behind of anybody who signs out, and tells the other tabs', () => {
  const storage = aShelf();
  storage.setItem('desk.words.joe', '{}');
  storage.setItem('theme', 'dark');
  const store = aPage(storage, 'mira');
  store.send({ kind: 'drafted', id: 'c1', text: 'Hi No' });
  store.send({ kind: 'sendBegun', key: 'k1', id: 'c2', text: 'On its way' });
  store.send({ kind: 'wordsForgotten' });
  dropWords(storage);
  expect(store.get()).toMatchObject({ drafts: {}, outbox: [] });
  expect(storage.length).toBe(1);
  expect(aPage(storage, 'mira').get()).toMatchObject({ drafts: {}, outbox: [] });

  const shared = aShelf();
  tellSignedOut(shared);
  expect(tellsSignedOut({ key: shared.key(0) })).toBe(true);
  expect(tellsSignedOut({ key: 'theme' })).toBe(false);
});
