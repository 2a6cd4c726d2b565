import { describe, expect, it } from '@jest/globals';
import { timeOfDay } from '../../../../web/widget/chat/timeOfDay.js';

const now = new Date(2026, 10, 22, 15, 30);

describe('a time under a message', () => {
  it.each([
    [new Date(2026, 10, 22, 14, 2), '14:02'],
    [new Date(2026, 10, 22, 0, 5), '00:05'],
    [new Date(2026, 10, 21, 23, 59), 'November 21, 23:59'],
  ])('%s reads %s', (at, words) => {
    expect(timeOfDay(at, now)).toBe(words);
  });
});
