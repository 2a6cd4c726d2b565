/**
 * What we remember of somebody who is on their way to the sign-in service and back: for ten minutes,
 * for one return, and for the browser in which it began.
 */
import { z } from 'zod';
import type { Storage } from '../storage/storage.js';
import { hashOf } from './secret.js';
import { openSession, spendSession } from './session.js';
import type { Chance } from './session.js';

export const signInLifeMs = 10 * 60 * 1000;

const UnderWay = z.object({
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Where they wanted to go, a path of ours. */
  returnTo: z.string(),
  browserHash: z.string(),
});

export type UnderWay = Omit<z.infer<typeof UnderWay>, 'browserHash'>;

/** `state` goes to the service and comes back; `browser` is a secret in the browser's cookie. */
export async function rememberSignIn(
  storage: Storage,
  { state, browser, ...rest }: UnderWay & { readonly state: string; readonly browser: string },
  chance: Chance,
): Promise<void> {
  const subject = JSON.stringify({ ...rest, browserHash: hashOf(browser) });
  const session = { secret: state, kind: 'signIn', subject, lifeMs: signInLifeMs } as const;
  await storage.write((trx) => openSession(trx, session, chance.now()));
}

/** Once. undefined where it is unknown, used, too old, or was begun in another browser. */
export function redeemSignIn(
  storage: Storage,
  state: string,
  browser: string,
  now: number,
): Promise<UnderWay | undefined> {
  return storage.write(async (trx) => {
    const subject = await spendSession(trx, 'signIn', state, now);
    if (subject === null) return undefined;
    const { browserHash, ...underWay } = UnderWay.parse(JSON.parse(subject));
    return browserHash === hashOf(browser) ? underWay : undefined;
  });
}
