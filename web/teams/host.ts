/** Where a page is shown: in Teams, which says who somebody is, or in a browser, where a cookie does. */
import type { TeamsLibrary } from './library.js';
import { themeOf } from './theme.js';
import type { Theme } from './theme.js';

export type TeamsHost = {
  readonly kind: 'teams';
  readonly locale: string;
  readonly theme: Theme;
  readonly token: TeamsLibrary['token'];
  readonly onTheme: (listener: (theme: Theme) => void) => void;
  readonly open: TeamsLibrary['open'];
};

export type Host = TeamsHost | { readonly kind: 'browser' };

const browser: Host = { kind: 'browser' };

/** Teams answers within a second; a page that is framed by somebody else waits that long in vain. */
const answerLimitMs = 4_000;

/** Answers at once where nothing can be Teams. */
export async function findHost(): Promise<Host> {
  if (!isFramed(window)) return browser;
  try {
    const teams = await loadLibrary();
    const { locale, theme } = await inTime(teams.start(), answerLimitMs);
    return {
      kind: 'teams',
      locale,
      theme: themeOf(theme),
      token: teams.token,
      onTheme: (listener) => {
        teams.onTheme((changed) => {
          listener(themeOf(changed));
        });
      },
      open: teams.open,
    };
  } catch {
    return browser;
  }
}

/** On phones Teams shows the page in a window of its own, and leaves this name in it. */
function isFramed(page: Window): boolean {
  return page.parent !== page || 'nativeInterface' in page;
}

/** The page looks as Teams does, from now on. */
export function followTheme(host: Host, root: HTMLElement): void {
  if (host.kind === 'browser') return;
  root.dataset['theme'] = host.theme;
  host.onTheme((theme) => {
    root.dataset['theme'] = theme;
  });
}

function loadLibrary(): Promise<TeamsLibrary> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/assets/teams.js';
    script.addEventListener('load', () => {
      const teams = globalThis.stepladderTeams;
      if (teams === undefined) reject(new Error('The library did not load.'));
      else resolve(teams);
    });
    script.addEventListener('error', () => {
      reject(new Error('The library did not load.'));
    });
    document.head.append(script);
  });
}

function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('Nobody answered.'));
    }, limitMs);
    answer
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
