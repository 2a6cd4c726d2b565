/** The cookie by which a browser is known again, and who may come without signing in at all. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../../config.js';
import type { Caller } from '../http/caller.js';
import { cookieOf, setCookie } from '../http/cookie.js';

const name = 'stepladder_visitor';

export function visitorSecret(headers: IncomingHttpHeaders): string | null {
  return cookieOf(headers, name);
}

export function visitorCookie(secret: string, maxAgeMs: number, { secure }: Caller): string {
  return setCookie({ name, value: secret, path: '/', sameSite: 'Lax', secure, maxAgeMs });
}

export function mayVisit(caller: Caller, { visitors }: Pick<Config, 'visitors'>): boolean {
  return visitors === 'allow' || (visitors === 'loopback' && caller.local);
}

export function visitorLifeMs({ keepDays }: Pick<Config, 'keepDays'>): number {
  return keepDays * 24 * 60 * 60 * 1000;
}
