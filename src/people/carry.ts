/** A link that takes somebody's chat to another device: it works once, for ten minutes. */
import { z } from 'zod';
import type { Storage, Transact } from '../storage/storage.js';
import { hashOf } from './secret.js';
import { openSession, spendSession } from './session.js';
import type { Chance } from './session.js';
import { addBrowser } from './visitor.js';
import type { BrowserSession } from './visitor.js';

export const Carried = z.object({ personId: z.string(), conversationId: z.string() });

/** Whose chat, and which. */
export type Carried = z.infer<typeof Carried>;

/** `browserSecret` is for the cookie of the browser that has opened the link. */
export type Redeemed = Carried & { readonly browserSecret: string };

export const carryLifeMs = 10 * 60 * 1000;

/**
 * The secret in the link; only its hash is stored. It is written in 0 to 9 and A to F: a chat that
 * reads Markdown changes the `_` of other secrets, and a QR code holds these in less room.
 */
export async function issueCarry(
  trx: Transact,
  { personId, conversationId }: Carried,
  chance: Chance,
): Promise<string> {
  const secret = Buffer.from(chance.newSecret(), 'base64url').toString('hex').toUpperCase();
  const subject = JSON.stringify({ personId, conversationId } satisfies Carried);
  await openSession(trx, { secret, kind: 'carry', subject, lifeMs: carryLifeMs }, chance.now());
  return secret;
}

/** Would it be redeemed now? Spends nothing. */
export async function isCarryOpen(storage: Storage, secret: string, now: number): Promise<boolean> {
  const found = await storage.db
    .selectFrom('sessions')
    .select('hash')
    .where('hash', '=', hashOf(secret))
    .where('kind', '=', 'carry')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Spends the link and opens the browser's session in one transaction, so that nothing in between
 * can cost somebody the link. undefined where it is unknown, spent or too old, or the chat is gone.
 */
export function redeemCarry(
  storage: Storage,
  secret: string,
  browser: BrowserSession,
  chance: Chance,
): Promise<Redeemed | undefined> {
  return storage.write(async (trx) => {
    const carried = await spendCarry(trx, secret, chance.now());
    if (carried === undefined) return undefined;
    const visitor = await addBrowser(trx, carried.personId, browser, chance);
    return { ...carried, browserSecret: visitor.secret };
  });
}

/** Spends the link; undefined where it is unknown, spent or too old, or the chat is gone. */
export async function spendCarry(
  trx: Transact,
  secret: string,
  now: number,
): Promise<Carried | undefined> {
  const subject = await spendSession(trx, 'carry', secret, now);
  if (subject === null) return undefined;
  const carried = Carried.parse(JSON.parse(subject));
  return (await isThere(trx, carried)) ? carried : undefined;
}

/** A person who was erased meanwhile does not come back. */
async function isThere(trx: Transact, { personId, conversationId }: Carried): Promise<boolean> {
  const found = await trx
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}
