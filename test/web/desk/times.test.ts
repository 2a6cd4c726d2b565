import { describe, expect, it } from '@jest/globals';
import {
  clockTime,
  counted,
  longWait,
  minutesBetween,
  shortWait,
} from '../../../web/desk/times.js';

const now = Date.parse('2026-11-22T14:30:00Z');

describe('clockTime', () => {
  it.each([
    ['2026-11-22T14:02:59Z', 'UTC', '14:02'],
    ['2026-11-22T00:05:00Z', 'UTC', '00:05'],
    ['2026-11-21T23:59:00Z', 'UTC', '21 Nov, 23:59'],
    ['2025-11-22T14:02:00Z', 'UTC', '22 Nov 2025, 14:02'],
    ['2026-11-21T23:59:00Z', 'Europe/Vienna', '00:59'],
    ['2026-11-22T02:00:00Z', 'America/New_York', '21 Nov, 21:00'],
  ])('writes %s in %s as %s', (iso, zone, text) => {
    expect(clockTime(iso, now, zone)).toBe(text);
  });
});

describe('waiting times', () => {
  it.each([
    [0, 'now', 'less than a minute'],
    [1, '1 min', '1 minute'],
    [59, '59 min', '59 minutes'],
    [60, '1 h 00 min', '1 hour'],
    [65, '1 h 05 min', '1 hour 5 minutes'],
    [24 * 60, '1 d', '1 day'],
    [3 * 24 * 60 + 5, '3 d', '3 days'],
  ])('says %i minutes', (minutes, short, long) => {
    expect([shortWait(minutes), longWait(minutes)]).toEqual([short, long]);
  });

  it('is never negative when the clocks differ', () => {
    expect(minutesBetween('2026-11-22T14:31:00Z', now)).toBe(0);
  });

  it('counts one as one', () => {
    expect([counted(1, 'method'), counted(2, 'method')]).toEqual(['1 method', '2 methods']);
  });
});
