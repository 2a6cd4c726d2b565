/** When the bot asks by itself whether a method helped: once, in the person's working hours. */
import type { Article } from '../knowledge/article.js';
import type { Case } from './case.js';

/** No sooner than that, however short the method. */
const leastMs = 30 * 60_000;

/** A restart and the way back to the chat take a while. */
const restartMs = 15 * 60_000;

const firstHour = 9;
const lastHour = 17;

/** null where nothing is on screen that could have helped, or where it was asked already. */
export function followUpAt(
  theCase: Case,
  article: Article | null,
  timeZone: string,
): number | null {
  const { pending } = theCase;
  if (pending?.kind !== 'method' || pending.followUpSeq !== null) return null;
  if (pending.stage < pending.stages - 1 || theCase.status === 'withAgent') return null;
  const cost = article?.methods.find((method) => method.id === pending.method)?.cost;
  const minutes = cost?.minutes ?? 0;
  const waitMs = 2 * minutes * 60_000 + (cost?.restart === true ? restartMs : 0);
  return inWorkingHours(pending.at + Math.max(waitMs, leastMs), timeZone);
}

/** The same moment, or the next weekday at nine where that is not between nine and five. */
export function inWorkingHours(at: number, timeZone: string): number {
  const hourMs = 60 * 60_000;
  for (let moment = at; ; moment = startOfNextHour(moment, hourMs)) {
    if (isWorkingHour(moment, timeZone)) return moment;
  }
}

function startOfNextHour(at: number, hourMs: number): number {
  return (Math.floor(at / hourMs) + 1) * hourMs;
}

function isWorkingHour(at: number, timeZone: string): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  const isWeekend = ['Sat', 'Sun'].includes(part('weekday'));
  return !isWeekend && hour >= firstHour && hour < lastHour;
}
