/** Requests that say who asks: by a token and no cookie in Teams, by the cookie elsewhere. */
import type { Host, TeamsHost } from './host.js';
import { NoTokenError } from './noToken.js';

export type Request = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
};

export type SendRequest = (path: string, request: Request) => Promise<Response>;

/** Throws a NoTokenError, or whatever `fetch` throws where there is no network. */
export function signed(host: Host, limitMs: number): SendRequest {
  const limit = () => ({ signal: AbortSignal.timeout(limitMs) });
  if (host.kind === 'browser') return (path, request) => fetch(path, { ...request, ...limit() });
  return async (path, { headers, ...request }) =>
    fetch(path, {
      ...request,
      ...limit(),
      credentials: 'omit',
      headers: { ...headers, authorization: `Bearer ${await tokenOf(host)}` },
    });
}

async function tokenOf(host: TeamsHost): Promise<string> {
  try {
    return await host.token();
  } catch (cause) {
    throw new NoTokenError('Teams gave no token.', { cause });
  }
}
