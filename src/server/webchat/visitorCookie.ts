/** The cookie by which a browser is known again, and who may come without signing in at all. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../../config.js';
import type { Caller } from '../http/caller.js';
import { cookieOf, setCookie } from '../http/cookie.js';

const name = 'stepladder_visitor';

export function visitorSecret(headers: IncomingHttpHeaders): string | null {
  return cookieOf(headers, name);
}

type Widget = Pick<Config, 'widgetOrigins'>;

/**
 * Where pages of other sites may show the chat, its cookie has to come along in their frames: each
 * site has one of its own then (Partitioned), and browsers want it Secure. Without HTTPS, or without
 * such pages, it is a plain cookie that other sites' requests do not carry.
 */
export function visitorCookie(
  secret: string,
  maxAgeMs: number,
  { secure }: Caller,
  { widgetOrigins }: Widget,
): string {
  const inFrames = secure && widgetOrigins.length > 0;
  return setCookie({
    name,
    value: secret,
    path: '/',
    sameSite: inFrames ? 'None' : 'Lax',
    secure,
    partitioned: inFrames,
    maxAgeMs,
  });
}

/** Takes the cookie out of the browser. */
export function noVisitorCookie(caller: Caller, widget: Widget): string {
  return visitorCookie('', 0, caller, widget);
}

export function mayVisit(caller: Caller, { visitors }: Pick<Config, 'visitors'>): boolean {
  return visitors === 'allow' || (visitors === 'loopback' && caller.local);
}

export function visitorLifeMs({ keepDays }: Pick<Config, 'keepDays'>): number {
  return keepDays * 24 * 60 * 60 * 1000;
}
