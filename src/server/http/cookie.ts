/** Cookies: one read, one written. */
import type { IncomingHttpHeaders } from 'node:http';

export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
  readonly secure: boolean;
  /** One for each site in whose pages it is set; needs `secure`. */
  readonly partitioned?: boolean;
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
  const marks = [
    `SameSite=${sameSite}`,
    ...(cookie.secure ? ['Secure'] : []),
    ...(cookie.partitioned === true ? ['Partitioned'] : []),
  ];
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; ${marks.join('; ')}`;
}
