import { describe, expect, it } from '@jest/globals';
import type { Outlook } from '../../src/cases/outlook.js';
import { standing } from '../../src/dialogs/waiting.js';

const now = Date.parse('2026-11-20T18:00:00Z');
const open: Outlook = {
  timeZone: 'Europe/Zurich',
  opening: { kind: 'open' },
  onDuty: 2,
  ahead: 1,
  waitMs: 10 * 60_000,
};
const opens = (at: string) => ({ kind: 'closed', opensAt: Date.parse(at) }) as const;
const minutes = (count: number) => ({ waitMs: count * 60_000 });

describe('where somebody stands', () => {
  it.each<[Partial<Outlook>, string]>([
    [{}, 'You are second. About 10 minutes.'],
    [{ ahead: 0 }, 'You are first. About 10 minutes.'],
    [{ ahead: 9 }, 'You are tenth. About 10 minutes.'],
    [{ ahead: 10 }, 'You are number 11 in line. About 10 minutes.'],
    [{ waitMs: null }, 'You are second.'],
    [{ waitMs: 0 }, 'You are second.'],
    [minutes(11), 'You are second. About 15 minutes.'],
    [minutes(45), 'You are second. About 45 minutes.'],
    [minutes(46), 'You are second. About an hour.'],
    [minutes(61), 'You are second. About 2 hours.'],
    [
      { onDuty: 0, waitMs: null },
      'Nobody is at the desk right now. You are second. What you wrote stays here, the answer too.',
    ],
    [
      { opening: opens('2026-11-21T07:00:00Z') },
      'The desk opens tomorrow at 8:00. What you wrote stays here, the answer too.',
    ],
    [
      { opening: opens('2026-11-20T18:30:00Z') },
      'The desk opens at 19:30. What you wrote stays here, the answer too.',
    ],
    [
      { opening: opens('2026-11-23T07:00:00Z') },
      'The desk opens on Monday at 8:00. What you wrote stays here, the answer too.',
    ],
    [
      { opening: opens('2026-12-28T07:00:00Z') },
      'The desk opens on 28 December at 8:00. What you wrote stays here, the answer too.',
    ],
    [
      { opening: { kind: 'closed', opensAt: null } },
      'The desk is closed at the moment. What you wrote stays here, the answer too.',
    ],
  ])('%j: %s', (change, says) => {
    const reader = { locale: 'en', timeZone: 'UTC' };
    expect(standing({ ...open, ...change }, now, reader)).toBe(says);
  });

  it("says the time by the reader's clock where that is known", () => {
    const reader = { locale: 'en-GB', timeZone: 'Asia/Tokyo' };
    const outlook = { ...open, opening: opens('2026-11-21T07:00:00Z') };
    expect(standing(outlook, now, reader)).toContain('The desk opens at 16:00.');
  });
});
