/**
 * How agents get in: a one-time key in a link, or signing in, becomes a session in a cookie; scripts
 * carry a token. All are rows of `sessions`, by hash. Whom the operator has let in is kept with their
 * roles; of whom a sign-in service has let in, what it said: their roles are looked up each time.
 */
import { z } from 'zod';
import type { Storage } from '../storage/storage.js';
import { Agent, roles } from './agent.js';
import type { SignedIn } from './agentRoles.js';
import { hashOf } from './secret.js';
import { openSession, spendSession } from './session.js';
import type { Chance, Session } from './session.js';

export const keyLifeMs = 10 * 60 * 1000;
/** A working day. */
export const agentSessionLifeMs = 12 * 60 * 60 * 1000;

/** The key for `/desk?key=`. */
export function issueKey(storage: Storage, agent: Agent, chance: Chance): Promise<string> {
  return issue(storage, { kind: 'key', agent, lifeMs: keyLifeMs }, chance);
}

/** The token for `Authorization: Bearer`. */
export function issueToken(
  storage: Storage,
  agent: Agent,
  lifeMs: number,
  chance: Chance,
): Promise<string> {
  return issue(storage, { kind: 'token', agent, lifeMs }, chance);
}

/** The cookie's secret; undefined where the key is unknown, used or too old. */
export function redeemKey(
  storage: Storage,
  key: string,
  chance: Chance,
): Promise<string | undefined> {
  return storage.write(async (trx) => {
    const now = chance.now();
    const subject = await spendSession(trx, 'key', key, now);
    if (subject === null) return undefined;
    const secret = chance.newSecret();
    await openSession(trx, { secret, kind: 'agent', subject, lifeMs: agentSessionLifeMs }, now);
    return secret;
  });
}

/** The cookie's secret for somebody whom a sign-in service has let in. */
export function openSignedIn(
  storage: Storage,
  signedIn: SignedIn,
  chance: Chance,
): Promise<string> {
  const subject = JSON.stringify({ signedIn } satisfies z.input<typeof Subject>);
  return open(storage, { kind: 'agent', subject, lifeMs: agentSessionLifeMs }, chance);
}

/** Ends a cookie's session, and says whose it was; undefined where there was none. */
export function endAgentSession(storage: Storage, secret: string): Promise<Holder | undefined> {
  return storage.write(async (trx) => {
    const ended = await trx
      .deleteFrom('sessions')
      .where('hash', '=', hashOf(secret))
      .where('kind', '=', 'agent')
      .returning('subject')
      .executeTakeFirst();
    return ended && holderOf(ended.subject);
  });
}

/** Whom a cookie or token stands for. */
export type Holder =
  | { readonly kind: 'known'; readonly agent: Agent }
  | { readonly kind: 'signedIn'; readonly signedIn: SignedIn };

const SignedInRow = z.object({
  identity: z.object({ issuer: z.string(), subject: z.string() }),
  name: z.string(),
  accounts: z.array(z.string()).readonly(),
  groups: z.array(z.string()).readonly(),
  roles: z.array(z.enum(roles)).readonly(),
});

const Subject = z.union([z.object({ signedIn: SignedInRow }), Agent]);

function holderOf(subject: string): Holder {
  const read = Subject.parse(JSON.parse(subject));
  return 'signedIn' in read
    ? { kind: 'signedIn', signedIn: read.signedIn }
    : { kind: 'known', agent: read };
}

/** Whose cookie or token this is; a cookie's secret is no token, nor the reverse. */
export async function holderBy(
  storage: Storage,
  kind: 'agent' | 'token',
  secret: string,
  now: number,
): Promise<Holder | undefined> {
  const session = await storage.db
    .selectFrom('sessions')
    .select('subject')
    .where('hash', '=', hashOf(secret))
    .where('kind', '=', kind)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return session && holderOf(session.subject);
}

type Issued = { readonly kind: 'key' | 'token'; readonly agent: Agent; readonly lifeMs: number };

function issue(storage: Storage, issued: Issued, chance: Chance): Promise<string> {
  const { kind, agent, lifeMs } = issued;
  return open(storage, { kind, subject: JSON.stringify(agent), lifeMs }, chance);
}

async function open(
  storage: Storage,
  session: Omit<Session, 'secret'>,
  chance: Chance,
): Promise<string> {
  const secret = chance.newSecret();
  await storage.write((trx) => openSession(trx, { ...session, secret }, chance.now()));
  return secret;
}
