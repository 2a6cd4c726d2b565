import { describe, expect, it } from '@jest/globals';
import { openingAt } from '../../src/desk/hours.js';
import type { Team, WeekHours } from '../../src/desk/settings/deskSettings.js';

const zurich = 'Europe/Zurich';
const never: WeekHours = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};
const span = (from: number, until: number) => ({ from: from * 60, until: until * 60 });
const workday = [span(8, 12), span(13, 17)];
const week: WeekHours = {
  ...never,
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: [span(8, 12)],
};
const office: Pick<Team, 'hours' | 'holidays'> = { hours: week, holidays: ['2026-12-25'] };

function said(team: Pick<Team, 'hours' | 'holidays'>, at: string, zone = zurich): string {
  const opening = openingAt(team, zone, Date.parse(at));
  if (opening.kind === 'open') return 'open';
  return opening.opensAt === null ? 'never' : new Date(opening.opensAt).toISOString();
}

describe('the hours of a desk', () => {
  it.each([
    ['Monday at 8 sharp', '2026-11-23T08:00:00+01:00', 'open'],
    ['Monday before 8', '2026-11-23T07:59:59+01:00', '2026-11-23T07:00:00.000Z'],
    ['at noon sharp', '2026-11-23T12:00:00+01:00', '2026-11-23T12:00:00.000Z'],
    ['in the afternoon', '2026-11-23T16:59:59+01:00', 'open'],
    ['in the evening: tomorrow', '2026-11-23T17:00:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['Friday afternoon: Monday', '2026-11-27T13:00:00+01:00', '2026-11-30T07:00:00.000Z'],
    ['before Christmas: after it', '2026-12-24T18:00:00+01:00', '2026-12-28T07:00:00.000Z'],
    ['on Christmas', '2026-12-25T09:00:00+01:00', '2026-12-28T07:00:00.000Z'],
    // Sunday 2026-10-25, 03:00 CEST is 02:00 CET: Monday at 8 is an hour later in UTC than before.
    ['the week before winter time', '2026-10-19T00:00:00+02:00', '2026-10-19T06:00:00.000Z'],
    ['on the day winter time begins', '2026-10-25T12:00:00+01:00', '2026-10-26T07:00:00.000Z'],
    ['the Friday before it', '2026-10-23T20:00:00+02:00', '2026-10-26T07:00:00.000Z'],
    ['the weekend of summer time', '2026-03-28T20:00:00+01:00', '2026-03-30T06:00:00.000Z'],
  ])('%s', (_name, at, is) => {
    expect(said(office, at)).toBe(is);
  });

  it.each([
    ['before', '2026-10-25T01:59:59+02:00', '2026-10-25T00:00:00.000Z'],
    ['the first 2:30', '2026-10-25T02:30:00+02:00', 'open'],
    ['the second 2:30', '2026-10-25T02:30:00+01:00', 'open'],
    ['after', '2026-10-25T03:00:00+01:00', '2026-11-01T01:00:00.000Z'],
  ])('is open twice in the hour that comes twice: %s', (_name, at, is) => {
    expect(said({ hours: { ...never, sunday: [span(2, 3)] }, holidays: [] }, at)).toBe(is);
  });

  it.each([
    ['on the night shift', '2026-11-27T23:30:00+01:00', 'open'],
    ['after midnight', '2026-11-28T01:00:00+01:00', 'open'],
    ['after the night shift', '2026-11-28T06:00:00+01:00', '2026-12-04T21:00:00.000Z'],
  ])('goes on over midnight where two days say so: %s', (_name, at, is) => {
    const night = { ...never, friday: [span(22, 24)], saturday: [span(0, 6)] };
    expect(said({ hours: night, holidays: [] }, at)).toBe(is);
  });

  it.each([
    ['a day with nothing said', '2026-12-24T03:00:00+01:00', 'open'],
    ['its holiday', '2026-12-25T03:00:00+01:00', '2026-12-25T23:00:00.000Z'],
  ])('is always open without hours, but for holidays: %s', (_name, at, is) => {
    expect(said({ hours: null, holidays: ['2026-12-25'] }, at)).toBe(is);
  });

  it('has its days where the desk is, not where UTC is', () => {
    const sundays = { hours: { ...never, sunday: [span(0, 24)] }, holidays: [] };
    expect(said(sundays, '2026-11-21T23:30:00Z', 'Pacific/Auckland')).toBe('open');
    expect(said(sundays, '2026-11-22T23:30:00Z', 'Pacific/Auckland')).toBe(
      '2026-11-28T11:00:00.000Z',
    );
  });

  it('knows no next time where a year is all holidays', () => {
    const days = Array.from({ length: 400 }, (_none, at) =>
      new Date(Date.UTC(2026, 10, 20 + at)).toISOString().slice(0, 10),
    );
    expect(said({ hours: week, holidays: days }, '2026-11-23T09:00:00+01:00')).toBe('never');
  });
});
