/** What loader and chat page tell each other by postMessage. Whoever listens checks the origin first. */
import { readSettings, type Settings } from './settings.js';

/**
 * `wait`: our loader is there, and nobody has opened the chat yet. `framed`: it begins, with what the
 * page has set. `opened`, `closed`: in sight or not.
 * `signIn`: the page says who this is, by a token of its own; null: nobody any more.
 */
export type ToChat =
  | { readonly stepladder: 'wait' }
  | { readonly stepladder: 'framed'; readonly settings: Settings; readonly token: string | null }
  | { readonly stepladder: 'opened' }
  | { readonly stepladder: 'closed' }
  | { readonly stepladder: 'say'; readonly text: string }
  | { readonly stepladder: 'settings'; readonly settings: Settings }
  | { readonly stepladder: 'signIn'; readonly token: string | null };

export type ToLoader =
  | { readonly stepladder: 'ready' }
  | { readonly stepladder: 'close' }
  /** How many messages came while the chat was closed. */
  | { readonly stepladder: 'unread'; readonly count: number }
  /** A person has taken over. */
  | { readonly stepladder: 'handedOver' }
  /** Nobody knows who this is: the page can give a token, or a better one. */
  | { readonly stepladder: 'signInNeeded' };

/** The server takes no longer one. */
const longestToken = 8_192;

export function readToChat(data: unknown): ToChat | null {
  const { stepladder, text, ...given } = fields(data);
  const settings = () => readSettings(fields(given['settings']));
  const token = tokenOf(given['token']);
  switch (stepladder) {
    case 'wait':
    case 'opened':
    case 'closed':
      return { stepladder };
    case 'framed':
      return { stepladder, settings: settings(), token: token ?? null };
    case 'settings':
      return { stepladder, settings: settings() };
    case 'signIn':
      return token === undefined ? null : { stepladder, token };
    case 'say':
      return typeof text === 'string' ? { stepladder, text } : null;
    default:
      return null;
  }
}

export function readToLoader(data: unknown): ToLoader | null {
  const { stepladder, count } = fields(data);
  switch (stepladder) {
    case 'ready':
    case 'close':
    case 'handedOver':
    case 'signInNeeded':
      return { stepladder };
    case 'unread':
      return Number.isSafeInteger(count) ? { stepladder, count: Number(count) } : null;
    default:
      return null;
  }
}

/** Undefined for what can be none. */
function tokenOf(value: unknown): string | null | undefined {
  const isToken = typeof value === 'string' && value !== '' && value.length <= longestToken;
  return value === null || isToken ? value : undefined;
}

function fields(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
