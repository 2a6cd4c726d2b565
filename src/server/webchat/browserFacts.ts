/** What a browser says about itself, as far as it makes sense. */
import { platformFromBrowser } from '../../knowledge/platform.js';
import type { PlatformId } from '../../knowledge/platform.js';

export type BrowserFacts = {
  readonly platform?: PlatformId;
  readonly locale?: string;
  readonly timeZone?: string;
};

export type Told = {
  readonly platformVersion?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
};

/** Leaves out what it does not understand: a strange browser is no reason to refuse somebody. */
export function browserFacts({ platformVersion, locale, timeZone }: Told): BrowserFacts {
  const platform = platformVersion === undefined ? null : platformFromBrowser(platformVersion);
  const knownLocale = locale === undefined ? null : canonicalLocale(locale);
  return {
    ...(platform === null ? {} : { platform }),
    ...(knownLocale === null ? {} : { locale: knownLocale }),
    ...(timeZone !== undefined && isTimeZone(timeZone) ? { timeZone } : {}),
  };
}

function canonicalLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
