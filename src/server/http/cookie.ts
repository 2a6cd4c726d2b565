/** Cookies: one read, one written. */
import type { IncomingHttpHeaders } from 'node:http';

export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict';
  readonly secure: boolean;
  readonly maxAgeMs: number;
};

export function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** Always HttpOnly: pages have no business with it. */
export function setCookie(cookie: Cookie): string {
  const { name, value, path, sameSite, maxAgeMs } = cookie;
  const maxAge = Math.floor(maxAgeMs / 1000);
  const secure = cookie.secure ? '; Secure' : '';
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=${sameSite}${secure}`;
}
