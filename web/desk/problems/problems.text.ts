/** The words of the known problems that depend on data. */
import { clockTime, counted } from '../times.js';
import type { Burst, Notice } from './problemsAnswers.js';
import { isOver } from './problemsState.js';

/** "Since 09:05, until 12:00, by Mira." */
export function noticeTimes(notice: Notice, nowMs: number): string {
  const from = Date.parse(notice.startsAt) > nowMs ? 'From' : 'Since';
  const start = `${from} ${clockTime(notice.startsAt, nowMs)}`;
  const end = notice.endedAt ?? notice.endsAt;
  const until = end === null ? '' : `, until ${clockTime(end, nowMs)}`;
  return `${start}${until}, by ${notice.by}.`;
}

export function followersWords(notice: Notice, nowMs: number): string {
  const people = notice.followers === 1 ? '1 person' : `${notice.followers} people`;
  if (notice.followers === 0) return 'Nobody has asked to be told.';
  return isOver(notice, nowMs)
    ? `${people} asked to be told.`
    : `${people} will be told when it is over.`;
}

/** "12 people in 18 minutes, the last at 09:23." */
export function burstWords(burst: Burst, nowMs: number): string {
  const minutes = (Date.parse(burst.lastAt) - Date.parse(burst.startedAt)) / 60_000;
  const during = counted(Math.max(1, Math.ceil(minutes)), 'minute');
  return `${burst.people} people in ${during}, the last at ${clockTime(burst.lastAt, nowMs)}.`;
}
