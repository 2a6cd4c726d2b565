/** Headers on every answer, and the Content-Security-Policy of pages. */
import type { Caller } from './caller.js';
import type { Headers } from './reply.js';

/** An answer that is no page may do nothing, and be framed by nobody. */
export const usualHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

export function strictTransport(caller: Caller): Headers {
  return caller.secure ? { 'Strict-Transport-Security': 'max-age=15552000' } : {};
}

export type Framing = {
  readonly frames: boolean;
  readonly framedBy: readonly string[];
  /** The line that the page talks on, where it is not ours. */
  readonly line?: string | null;
};

/** `blob:` in connect-src is for uploads: Web Chat reads them back from there. */
export function pagePolicy(caller: Caller, { frames, framedBy, line = null }: Framing): Headers {
  const socket = caller.base.replace(/^http/, 'ws');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", 'blob:', socket, ...lineSources(line)].join(' ')}`,
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${["'self'", ...framedBy].join(' ')}`,
  ];
  return { 'Content-Security-Policy': policy.join('; ') };
}

function lineSources(line: string | null): readonly string[] {
  if (line === null) return [];
  const { origin } = new URL(line);
  return [origin, origin.replace(/^http/, 'ws')];
}
