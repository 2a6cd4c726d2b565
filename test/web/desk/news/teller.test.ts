import { expect, it } from '@jest/globals';
import { newsTeller } from '../../../../web/desk/news/teller.js';
import { reduce } from '../../../../web/desk/reducer.js';
import type { Event } from '../../../../web/desk/reducer.js';
import { initialState } from '../../../../web/desk/state.js';
import { aCase, at, heldBy, nowMs } from '../aDossier.js';
import type { CaseSummary } from '../../../../src/desk/dossier.js';

type Given = { readonly canRing?: boolean; readonly looked?: boolean };

/** A window; windows of one browser share what was claimed. */
function aWindow(claimed: Set<string>, { canRing = true, looked = false }: Given = {}) {
  let state = initialState(nowMs, true);
  const told: string[] = [];
  const send = (...events: readonly Event[]) => {
    state = events.reduce(reduce, state);
  };
  const lists = (waiting: readonly CaseSummary[], mine: readonly CaseSummary[] = []) => {
    send(
      { kind: 'queueLoaded', tab: 'waiting', queue: { cases: waiting, more: false } },
      { kind: 'queueLoaded', tab: 'mine', queue: { cases: mine, more: false } },
    );
  };
  const { look: tell, tell: tellOf } = newsTeller({
    state: () => state,
    claim: (key) => {
      const isFirst = !claimed.has(key);
      claimed.add(key);
      return Promise.resolve(isFirst);
    },
    ring: () => (canRing ? () => told.push('sound') : null),
    notify: (news) =>
      told.push(news.kind === 'burst' ? `burst ${news.code}` : `${news.kind} ${news.caseId}`),
    isLookedAt: () => looked,
  });
  return { send, lists, tell, tellOf, told };
}

const on: readonly Event[] = [
  { kind: 'soundSet', on: true },
  { kind: 'noticesSet', means: 'on' },
];
const held = aCase({ ...heldBy('mira'), personWroteAt: at('14:10') });
const wrote = { ...held, personWroteAt: at('14:15') };

it('is silent until it is switched on', async () => {
  const page = aWindow(new Set());
  page.lists([]);
  await page.tell();
  page.lists([aCase()]);
  await page.tell();
  expect(page.told).toEqual([]);
});

it('rings once for several, and notifies of each', async () => {
  const page = aWindow(new Set());
  page.send(...on);
  page.lists([]);
  await page.tell();
  page.lists([aCase(), aCase({ id: 'c2' })]);
  await page.tell();
  await page.tell();
  expect([...page.told].sort()).toEqual(['sound', 'waits c1', 'waits c2']);
});

it('tells of a thing in one of two windows, with sound in the one that may be heard', async () => {
  const claimed = new Set<string>();
  const mute = aWindow(claimed, { canRing: false });
  const loud = aWindow(claimed);
  for (const page of [mute, loud]) {
    page.send(...on);
    page.lists([]);
    await page.tell();
    page.lists([aCase()]);
    await page.tell();
  }
  expect(mute.told).toEqual(['waits c1']);
  expect(loud.told).toEqual(['sound']);
});

it.each([
  [true, []],
  [false, ['sound', 'wrote c1']],
])('with the case before their eyes (%s) tells %j of what was written', async (looked, told) => {
  const page = aWindow(new Set(), { looked });
  page.send(...on, { kind: 'caseOpened', id: 'c1' });
  page.lists([], [held]);
  await page.tell();
  page.lists([], [wrote]);
  await page.tell();
  expect([...page.told].sort()).toEqual(told);
});

it('is silent about a case that this agent has just sent to a queue, however the lists come', async () => {
  const page = aWindow(new Set());
  page.send(...on);
  page.lists([]);
  await page.tell();
  // The desk's news can be here before its answer: the case is in neither list for a moment.
  page.send({ kind: 'casesSent', ids: ['c1'] });
  page.lists([]);
  await page.tell();
  page.lists([aCase()]);
  await page.tell();
  expect(page.told).toEqual([]);
  page.lists([]);
  await page.tell();
  page.lists([aCase({ waitingSince: at('14:25') })]);
  await page.tell();
  expect(page.told.toSorted()).toEqual(['sound', 'waits c1']);
});

it('tells of a burst in one of two windows', async () => {
  const claimed = new Set<string>();
  const windows = [aWindow(claimed), aWindow(claimed)];
  for (const page of windows) {
    page.send(...on);
    await page.tellOf({ kind: 'burst', code: '0x80070643', people: 6, key: 'burst b1' });
  }
  expect(windows.map(({ told }) => told.toSorted())).toEqual([['burst 0x80070643', 'sound'], []]);
});
