/** Days and times as people of a place write them, in the zone of their device. */

/** "14 November, 14:02", with the year where it is another one. */
export function dayAndTime(iso: string, locale: string, nowMs: number): string {
  return format(iso, locale, { ...day(iso, nowMs), hour: '2-digit', minute: '2-digit' });
}

/** "14 November" */
export function dayOnly(iso: string, locale: string, nowMs: number): string {
  return format(iso, locale, day(iso, nowMs));
}

function day(iso: string, nowMs: number): Intl.DateTimeFormatOptions {
  const isThisYear = new Date(iso).getFullYear() === new Date(nowMs).getFullYear();
  return { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) };
}

function format(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(new Date(iso));
}
