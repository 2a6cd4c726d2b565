import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deskActions } from '../../../../web/desk/actions.js';
import type { Actions } from '../../../../web/desk/actions.js';
import { deskApi } from '../../../../web/desk/api.js';
import {
  burstWords,
  followersWords,
  noticeTimes,
} from '../../../../web/desk/problems/problems.text.js';
import {
  emptyPinning,
  isOver,
  unpinnedBursts,
} from '../../../../web/desk/problems/problemsState.js';
import type { Burst, Notice } from '../../../../web/desk/problems/problemsAnswers.js';
import { initialState } from '../../../../web/desk/state.js';
import { createStore } from '../../../../web/desk/store.js';
import type { Store } from '../../../../web/desk/store.js';
import { aDesk } from '../aDesk.js';
import type { ADesk } from '../aDesk.js';
import { at, nowMs } from '../aDossier.js';

function aNotice(given: Partial<Notice> = {}): Notice {
  return {
    id: 'n1',
    code: '0x80070643',
    article: null,
    text: 'You need do nothing.',
    startsAt: at('09:05'),
    endsAt: null,
    endedAt: null,
    endedMessage: null,
    by: 'Mira',
    followers: 0,
    ...given,
  };
}

const burst: Burst = {
  id: 'b1',
  code: '0x80070643',
  people: 12,
  startedAt: at('14:00'),
  lastAt: at('14:17'),
  isOpen: true,
};

describe('a notice', () => {
  it.each([
    [{}, false],
    [{ endsAt: at('14:29') }, true],
    [{ endsAt: at('14:31') }, false],
    [{ endedAt: at('14:00') }, true],
  ])('%j is over: %s', (given, over) => {
    expect(isOver(aNotice(given), nowMs)).toBe(over);
  });

  it.each([
    [{}, 'Nobody has asked to be told.'],
    [{ followers: 1 }, '1 person will be told when it is over.'],
    [{ followers: 3, endedAt: at('14:00') }, '3 people asked to be told.'],
  ])('%j says "%s"', (given, words) => {
    expect(followersWords(aNotice(given), nowMs)).toBe(words);
  });

  it('says since when, and from when if it has not begun', () => {
    expect(noticeTimes(aNotice(), nowMs)).toMatch(/^Since \d\d:05, by Mira\.$/);
    expect(noticeTimes(aNotice({ startsAt: at('16:05') }), nowMs)).toMatch(/^From /);
  });
});

it.each([
  [[], ['b1']],
  [[aNotice()], []],
  [[aNotice({ endedAt: at('10:00') })], ['b1']],
  [[aNotice({ code: '0x80070002' })], ['b1']],
])('a burst is new while no notice for its code goes on (%#)', (notices, left) => {
  const state = { shown: true, notices, bursts: [burst], pinning: null };
  expect(unpinnedBursts(state, nowMs).map(({ id }) => id)).toEqual(left);
  expect(burstWords(burst, nowMs)).toMatch(/^12 people in 17 minutes, the last at \d\d:17\.$/);
});

describe('leads', () => {
  let desk: ADesk;
  let store: Store;
  let actions: Actions;

  beforeEach(async () => {
    desk = await aDesk({
      'GET /desk/api/me': { body: { id: 'mira', name: 'Mira', roles: ['lead'] } },
      'GET /desk/api/notices': { body: { notices: [aNotice()] } },
      'GET /desk/api/bursts': { body: { bursts: [burst] } },
      'POST /desk/api/notices': { body: { id: 'n2' } },
      'POST /desk/api/notices/n1/end': { body: {} },
    });
    store = createStore(initialState(nowMs, true));
    actions = deskActions(deskApi(desk.send), store);
    await actions.refresh();
  });
  afterEach(() => desk.close());

  const posted = () => desk.asked.filter(({ line }) => line.startsWith('POST'));

  it('pin a notice, with times as the API has them', async () => {
    const draft = {
      ...emptyPinning,
      about: ' 0x80070643 ',
      text: 'Wait.',
      endsAt: '2026-11-22T18:00',
    };
    store.send({ kind: 'pinningSet', pinning: draft });
    expect(await actions.problems.pin(draft)).toBeNull();
    expect(posted().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        code: '0x80070643',
        article: null,
        text: 'Wait.',
        startsAt: null,
        endsAt: new Date('2026-11-22T18:00').toISOString(),
      },
    ]);
    expect(store.get().problems).toMatchObject({ pinning: null, notices: [{ id: 'n1' }] });
  });

  it('read why a notice was not taken, and keep what they wrote', async () => {
    const message = 'Name a code or an article.';
    desk.answers['POST /desk/api/notices'] = { status: 400, body: { error: { message } } };
    store.send({ kind: 'pinningSet', pinning: emptyPinning });
    expect(await actions.problems.pin(emptyPinning)).toBe(message);
    expect(store.get().problems.pinning).toEqual(emptyPinning);
  });

  it('end a notice with a message', async () => {
    expect(await actions.problems.end('n1', 'It is over.')).toBeNull();
    expect(posted()).toMatchObject([
      { line: 'POST /desk/api/notices/n1/end', body: '{"message":"It is over."}' },
    ]);
  });
});
