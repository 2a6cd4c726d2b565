import { expect, it } from '@jest/globals';
import { pickTo, stillListed, togglePick } from '../../../../web/desk/frame/picking.js';

const rows = ['a', 'b', 'c', 'd'];

it('picks, and picks no more', () => {
  expect(togglePick([], 'a')).toEqual(['a']);
  expect(togglePick(['a', 'b'], 'a')).toEqual(['b']);
});

it.each([
  [[], 'c', ['c']],
  [['a'], 'c', ['a', 'b', 'c']],
  [['d'], 'b', ['d', 'c', 'b']],
  [['gone'], 'b', ['gone', 'b']],
  [['a', 'd'], 'c', ['a', 'd', 'c']],
])('from %j up to %s is %j', (picked, id, after) => {
  expect(pickTo(picked, id, rows)).toEqual(after);
});

it('forgets what is no longer listed', () => {
  expect(stillListed(['a', 'gone'], rows)).toEqual(['a']);
});
