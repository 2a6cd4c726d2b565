/** Times as the desk writes them: 14:02, and the date only when it is another day. Pure. */

const locale = 'en-GB';

/** `timeZone` is the browser's own when left out. */
export function clockTime(iso: string, nowMs: number, timeZone?: string): string {
  const at = new Date(iso);
  const now = new Date(nowMs);
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  const day = (date: Date) =>
    date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  if (day(at) === day(now)) return time;
  const year = (date: Date) => date.toLocaleDateString(locale, { year: 'numeric', ...zone });
  const date =
    year(at) === year(now)
      ? at.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...zone })
      : day(at);
  return `${date}, ${time}`;
}

/** Whole minutes, never negative: the two clocks may differ. */
export function minutesBetween(fromIso: string, toMs: number): number {
  return Math.max(0, Math.floor((toMs - Date.parse(fromIso)) / 60_000));
}

/** "now", "8 min", "1 h 05 min", "2 d". */
export function shortWait(minutes: number): string {
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) {
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
  }
  return `${Math.floor(minutes / (24 * 60))} d`;
}

/** "less than a minute", "1 minute", "8 minutes", "1 hour 5 minutes", "2 days". */
export function longWait(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return counted(minutes, 'minute');
  if (minutes < 24 * 60) {
    const rest = minutes % 60;
    const hours = counted(Math.floor(minutes / 60), 'hour');
    return rest === 0 ? hours : `${hours} ${counted(rest, 'minute')}`;
  }
  return counted(Math.floor(minutes / (24 * 60)), 'day');
}

export function counted(n: number, one: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${one}s`;
}
