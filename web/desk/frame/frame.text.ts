/** The words around the cases: how the teams stand, what became of several cases, what one is told of. */
import type { DeskStatus } from '../../../src/desk/deskStatus.js';
import { clockTime, minutesBetween, shortWait } from '../times.js';
import type { Became, NoticeMeans } from './frameState.js';

type TeamStatus = DeskStatus['teams'][number];

/** "Open" or "Closed, opens 23 Nov, 08:00". */
export function openWords({ open, opensAt }: TeamStatus, nowMs: number): string {
  if (open) return 'Open';
  return opensAt === null ? 'Closed' : `Closed, opens ${clockTime(opensAt, nowMs)}`;
}

/** "2 waiting". */
export function teamWaitWords({ waiting }: TeamStatus): string {
  return waiting === 0 ? 'nobody waiting' : `${waiting} waiting`;
}

/** "longest 8 min"; '' where nobody has waited for a minute. */
export function longestWords({ waitingSince }: TeamStatus, nowMs: number): string {
  const minutes = waitingSince === null ? 0 : minutesBetween(waitingSince, nowMs);
  return minutes < 1 ? '' : `longest ${shortWait(minutes)}`;
}

export function dutyWords({ onDuty }: TeamStatus): string {
  return onDuty === 0 ? 'nobody on duty' : `${onDuty} on duty`;
}

/** "2 of 4 seats taken"; '' where seats are not limited. */
export function seatWords({ teams, holding }: DeskStatus): string {
  const seats = teams.flatMap((team) => (team.seats === null ? [] : [team.seats]));
  if (seats.length < teams.length || seats.length === 0) return '';
  return `${holding} of ${Math.max(...seats)} seats taken`;
}

export function pickedWords(n: number): string {
  return n === 1 ? '1 case picked' : `${n} cases picked`;
}

/** `where` null: back to the same queue. */
export function becameWords(one: Became, where: string | null): string {
  switch (one.result) {
    case 'done':
      return `${one.person}: ${where === null ? 'in the queue' : `with ${where}`}`;
    case 'lost':
      return `${one.person}: ${one.heldBy ?? 'somebody else'} has this case`;
    case 'unknown':
      return `${one.person}: no longer at your desk`;
    case 'refused':
    case 'invalid':
      return `${one.person}: ${one.because ?? 'the desk did not take this'}`;
  }
}

export const noticeWords: Readonly<Record<NoticeMeans, string>> = {
  cannot: 'This browser shows no notifications here.',
  notAsked: 'Your browser will ask whether it may show them.',
  denied: 'Your browser was told not to show them. Its settings for this page can change that.',
  off: 'Off.',
  on: 'On.',
};

export const frameWords = {
  offline: 'You are offline. Nothing is lost: the page catches up when the network is back.',
  away: "The desk can't be reached. This page tries again by itself.",
};
