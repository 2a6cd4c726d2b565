/** Asks the bot that is running on this machine, if one is. */
import { z } from 'zod';
import { readOperatorFile } from './operatorFile.js';

const Answer = z.object({ secret: z.string().min(1) });

export type Asking =
  | { readonly kind: 'answered'; readonly secret: string; readonly address: string }
  /** The file may be left from a bot that was killed, and its port be somebody else's by now. */
  | { readonly kind: 'notRunning' };

export async function askRunningBot(
  dataDir: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Asking> {
  const file = await readOperatorFile(dataDir);
  if (!file) return { kind: 'notRunning' };
  try {
    const response = await fetch(`${file.address}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${file.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const { secret } = Answer.parse(await response.json());
    return { kind: 'answered', secret, address: file.address };
  } catch {
    return { kind: 'notRunning' };
  }
}
