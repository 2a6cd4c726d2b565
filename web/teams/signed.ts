/** Requests that say who asks: by a token and no cookie in Teams, by the cookie elsewhere. */
import type { Host } from './host.js';

export type Request = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
};

export type SendRequest = (path: string, request: Request) => Promise<Response>;

/** Throws where Teams gives no token, as `fetch` does where there is no network. */
export function signed(host: Host, limitMs: number): SendRequest {
  const limit = () => ({ signal: AbortSignal.timeout(limitMs) });
  if (host.kind === 'browser') return (path, request) => fetch(path, { ...request, ...limit() });
  return async (path, { headers, ...request }) =>
    fetch(path, {
      ...request,
      ...limit(),
      credentials: 'omit',
      headers: { ...headers, authorization: `Bearer ${await host.token()}` },
    });
}
