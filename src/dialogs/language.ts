/** Which of our languages a person gets: that of their locale where we have it, else English. */

export type Texts<T> = { readonly en: T; readonly de?: T; readonly fr?: T };

export function inLanguage<T>(locale: string, texts: Texts<T>): T {
  const language = locale.toLowerCase().split('-')[0];
  return (language === 'de' || language === 'fr' ? texts[language] : undefined) ?? texts.en;
}

/** How times and words are written for one person. */
export type Reader = {
  readonly locale: string;
  /** IANA name; 'UTC' where nobody said. */
  readonly timeZone: string;
};

/** One text of those that are there; null for none. */
export function joined(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' ');
}

/** "14 November"; null for today. */
export function earlierDay(at: number, now: number, reader: Reader): string | null {
  return isSameDay(at, now, reader) ? null : dayOf(at, reader);
}

/** "14 November". */
function dayOf(at: number, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' }).format(at);
}

function isSameDay(at: number, now: number, { timeZone }: Reader): boolean {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  return day.format(at) === day.format(now);
}

/** 14:02, with the date only when it is another day than `now`. */
export function timeOf(at: number, now: number, reader: Reader): string {
  const zone = { timeZone: reader.timeZone };
  const time = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
  return isSameDay(at, now, reader) ? time.format(at) : `${dayOf(at, reader)}, ${time.format(at)}`;
}
