/**
 * Is a team there, and when does it open next. Pure. Hours are those of the clock on the wall:
 * on the day on which winter time begins the hour that comes twice is open twice.
 */
import { DateTime } from 'luxon';
import type { Opening } from '../cases/outlook.js';
import { weekdays } from './settings/deskSettings.js';
import type { Span, Team } from './settings/deskSettings.js';

type Hours = Pick<Team, 'hours' | 'holidays'>;

const daysAhead = 366;
const allDay: readonly Span[] = [{ from: 0, until: 24 * 60 }];

export function openingAt(team: Hours, timeZone: string, at: number): Opening {
  if (team.hours === null && team.holidays.length === 0) return { kind: 'open' };
  const today = DateTime.fromMillis(at, { zone: timeZone });
  for (let days = 0; days <= daysAhead; days += 1) {
    const next = spansOn(team, today.startOf('day').plus({ days })).find(({ until }) => at < until);
    if (next === undefined) continue;
    return at >= next.from ? { kind: 'open' } : { kind: 'closed', opensAt: next.from };
  }
  return { kind: 'closed', opensAt: null };
}

function spansOn({ hours, holidays }: Hours, day: DateTime): readonly Span[] {
  const date = day.toFormat('yyyy-MM-dd');
  if (holidays.includes(date)) return [];
  const weekday = weekdays[day.weekday - 1];
  const spans = hours === null || weekday === undefined ? allDay : hours[weekday];
  return spans.map(({ from, until }) => ({
    from: momentsOf(day, from).first,
    until: momentsOf(day, until).last,
  }));
}

/** A time of the clock comes twice where winter time begins; where summer time does, maybe never. */
function momentsOf(day: DateTime, minutes: number) {
  const moment =
    minutes === 24 * 60
      ? day.plus({ days: 1 }).startOf('day')
      : day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const all = moment.getPossibleOffsets().map((each) => each.toMillis());
  return { first: Math.min(...all), last: Math.max(...all) };
}
