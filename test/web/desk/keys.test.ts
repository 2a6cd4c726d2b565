import { describe, expect, it } from '@jest/globals';
import { commandOf, keyList } from '../../../web/desk/keys.js';
import type { Pressed } from '../../../web/desk/keys.js';

function pressed(key: string, given: Partial<Pressed> = {}): Pressed {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    typing: false,
    letterKeys: true,
    ...given,
  };
}

describe('commandOf', () => {
  it.each([
    ['j', {}, 'next'],
    ['J', {}, 'next'],
    ['k', {}, 'previous'],
    ['a', {}, 'accept'],
    ['r', {}, 'write'],
    ['n', {}, 'note'],
    ['l', {}, 'ladder'],
    ['1', {}, 'showWaiting'],
    ['3', {}, 'showEnded'],
    ['1', { typing: true }, null],
    ['?', {}, 'showKeys'],
    ['Escape', { typing: true }, 'leave'],
    ['Enter', { typing: true, ctrlKey: true }, 'send'],
    ['Enter', { typing: true, metaKey: true }, 'send'],
    ['Enter', { typing: true }, null],
    ['Enter', { ctrlKey: true }, null],
    ['a', { typing: true }, null],
    ['a', { ctrlKey: true }, null],
    ['a', { altKey: true }, null],
    ['a', { letterKeys: false }, null],
    ['Enter', { typing: true, ctrlKey: true, letterKeys: false }, 'send'],
    ['x', {}, null],
  ] as const)('%s with %j is %s', (key, given, command) => {
    expect(commandOf(pressed(key, given))).toBe(command);
  });

  it('knows every single key that the list names', () => {
    const named = keyList.flatMap(({ keys }) => keys).filter((key) => key.length === 1);
    expect(named.map((key) => commandOf(pressed(key)))).not.toContain(null);
  });
});
