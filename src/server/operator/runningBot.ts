/** Asks the bot that is running on this machine, if one is. */
import type { z } from 'zod';
import { readOperatorFile } from './operatorFile.js';

export type Asking<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly address: string }
  /** The file may be left from a bot that was killed, and its port be somebody else's by now. */
  | { readonly kind: 'notRunning' };

export async function askRunningBot<T>(
  dataDir: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
  answer: z.ZodType<T>,
): Promise<Asking<T>> {
  const file = await readOperatorFile(dataDir);
  if (!file) return { kind: 'notRunning' };
  try {
    const response = await fetch(`${file.address}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${file.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const value = answer.parse(await response.json());
    return { kind: 'answered', value, address: file.address };
  } catch {
    return { kind: 'notRunning' };
  }
}
