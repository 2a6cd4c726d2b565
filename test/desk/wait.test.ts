import { expect, it } from '@jest/globals';
import { waitMs } from '../../src/desk/wait.js';
import type { Load } from '../../src/desk/wait.js';

const minute = 60_000;
const usual: Load = {
  recentMs: [8 * minute, 10 * minute, 12 * minute],
  onDuty: 1,
  beingHandled: 1,
  seats: 1,
  ahead: 0,
};

it.each<[string, Partial<Load>, number | null]>([
  ['the next one waits for the case at hand', {}, 10],
  ['an agent is free: at once', { beingHandled: 0 }, 0],
  ['an agent is free, one comes first', { beingHandled: 0, ahead: 1 }, 10],
  ['two come first', { ahead: 2 }, 30],
  ['three agents share them', { onDuty: 3, beingHandled: 3, ahead: 2 }, 10],
  ['seats count', { seats: 3, ahead: 2 }, 10 / 3],
  ['without a limit, one case each', { seats: null }, 10],
  ['who has more than their seats has no free one', { seats: null, beingHandled: 4 }, 2.5],
  [
    'one long case makes nobody else wait',
    { recentMs: [10, 9, 11, 900].map((m) => m * minute) },
    10.5,
  ],
  ['nobody is there: nobody knows', { onDuty: 0 }, null],
  ['two cases say nothing', { recentMs: [minute, minute] }, null],
])('%s', (_name, change, minutes) => {
  const expected = minutes === null ? null : Math.round(minutes * minute);
  expect(waitMs({ ...usual, ...change })).toBe(expected);
});
