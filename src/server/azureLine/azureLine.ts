/**
 * Azure's Direct Line instead of ours: the server exchanges its secret for a token of one
 * conversation, and the page gets the token alone. Azure keeps a conversation for some days, and
 * after that answers with a 4xx; then there is a new one.
 */
import { z } from 'zod';
import type { AzureLineSettings } from '../../azureLineConfig.js';

export type AzureSession = {
  readonly conversationId: string;
  readonly token: string;
  readonly expiresIn: number;
};

export type AzureLine = {
  /** `known` is the conversation that this user had last; null for none. Throws an AzureLineError. */
  readonly open: (userId: string, known: string | null) => Promise<AzureSession>;
};

/** The operator has to look: the secret is wrong, or Azure can't be reached. */
export class AzureLineError extends Error {
  readonly code = 'azureLine';
}

const Answer = z.object({
  conversationId: z.string().min(1).max(200),
  token: z.string().min(1),
  expires_in: z.number().int().positive().default(1800),
});

const timeoutMs = 10_000;

export function azureLine({ secret, domain }: AzureLineSettings): AzureLine {
  const call = (path: string, init: RequestInit) =>
    fetch(domain + path, {
      ...init,
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw new AzureLineError('Azure Direct Line could not be reached.', { cause: error });
    });

  async function resumed(known: string): Promise<AzureSession | null> {
    const path = `/conversations/${encodeURIComponent(known)}`;
    const response = await call(path, { method: 'GET' });
    if (response.status === 404 || response.status === 403) return null;
    return sessionIn(response);
  }

  async function generated(userId: string): Promise<AzureSession> {
    const body = JSON.stringify({ user: { id: userId } });
    return sessionIn(await call('/tokens/generate', { method: 'POST', body }));
  }

  return {
    open: async (userId, known) =>
      (known === null ? null : await resumed(known)) ?? (await generated(userId)),
  };
}

async function sessionIn(response: Response): Promise<AzureSession> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new AzureLineError(`Azure Direct Line answered ${response.status}.`);
  }
  const read = Answer.safeParse(await response.json().catch(() => null));
  if (!read.success) throw new AzureLineError('Azure Direct Line answered something else.');
  const { conversationId, token, expires_in: expiresIn } = read.data;
  return { conversationId, token, expiresIn };
}
