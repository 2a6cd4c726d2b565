/** A person's own pages ask here: every answer is a value, nothing is thrown. */
import * as z from 'zod/mini';
import type { MyCase } from '../../src/cases/myCase.js';
import { NoTokenError } from '../teams/noToken.js';
import type { SendRequest } from '../teams/signed.js';

// The page's CSP forbids code from strings, which zod would try for speed.
z.config({ jitless: true });

export type Mine = {
  readonly cases: readonly MyCase[];
  readonly keepDays: number;
  /** A link into the chat in Teams; null where there is none. */
  readonly chat: { readonly teams: string | null };
};

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable' };

export type MineApi = {
  readonly cases: () => Promise<Answer<Mine>>;
  /** As a file to save. */
  readonly download: (as: 'text' | 'json') => Promise<Answer<Blob>>;
  readonly erase: () => Promise<Answer<null>>;
};

const mine: z.ZodMiniType<Mine> = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      codes: z.array(z.string()),
      platform: z.nullable(z.string()),
      status: z.string(),
      openedAt: z.string(),
      updatedAt: z.string(),
      waitingSince: z.nullable(z.string()),
      agent: z.nullable(z.string()),
      tried: z.array(
        z.object({ title: z.string(), outcome: z.string(), at: z.string(), by: z.string() }),
      ),
    }),
  ),
  keepDays: z.number(),
  chat: z.object({ teams: z.nullable(z.string()) }),
});

const data = '/mine/api/data';

export function mineApi(send: SendRequest): MineApi {
  const get = <T>(path: string, read: (response: Response) => Promise<T>) =>
    ask(send, 'GET', path, read);
  return {
    cases: () => get('/mine/api/cases', async (response) => mine.parse(await response.json())),
    download: (as) => get(as === 'text' ? `${data}?as=text` : data, (response) => response.blob()),
    erase: () => ask(send, 'DELETE', data, () => Promise.resolve(null)),
  };
}

async function ask<T>(
  send: SendRequest,
  method: string,
  path: string,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const response = await send(path, { method, headers: {} });
    if (response.status === 401) return { kind: 'signedOut' };
    if (!response.ok) return { kind: 'unreachable' };
    return { kind: 'ok', value: await read(response) };
  } catch (error) {
    return { kind: error instanceof NoTokenError ? 'signedOut' : 'unreachable' };
  }
}
