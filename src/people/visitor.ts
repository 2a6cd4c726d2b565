/** Visitors: people whom we know by a secret in their browser's cookie, and by nothing else. */
import type { Storage, Transact } from '../storage/storage.js';
import { personBy } from './identity.js';
import { hashOf } from './secret.js';
import { openSession } from './session.js';
import type { Chance } from './session.js';

export type Visitor = {
  readonly personId: string;
  /** For the cookie. */
  readonly secret: string;
  /** How long the cookie lives from now. */
  readonly lifeMs: number;
};

/**
 * A 'carried' browser came by a link to where nobody is let in without signing in: it is let in all
 * the same, for as long as its session lasts and not again.
 */
export type BrowserSession = { readonly kind: 'visitor' | 'carried'; readonly lifeMs: number };

const browserKinds = ['visitor', 'carried'] as const;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The visitor who carries `secret`; a new one where it is null, unknown or expired. The life begins
 * again at each visit, counted in days, so that most visits write nothing.
 */
export async function visitorOf(
  trx: Transact,
  secret: string | null,
  lifeMs: number,
  chance: Chance,
): Promise<Visitor> {
  const now = chance.now();
  const known = secret === null ? undefined : await sessionOf(trx, secret, now);
  if (secret === null || !known) return newVisitor(trx, lifeMs, chance);
  const personId = known.subject;
  if (known.kind === 'carried') return { personId, secret, lifeMs: known.expires_at - now };
  const expiresAt = now + lifeMs;
  if (expiresAt - known.expires_at > dayMs) {
    await trx
      .updateTable('sessions')
      .set({ expires_at: expiresAt })
      .where('hash', '=', hashOf(secret))
      .execute();
  }
  return { personId, secret, lifeMs };
}

/** A browser that is known from now on to be of this person, like the ones they have already. */
export async function addBrowser(
  trx: Transact,
  personId: string,
  { kind, lifeMs }: BrowserSession,
  chance: Chance,
): Promise<Visitor> {
  const secret = chance.newSecret();
  const now = chance.now();
  await trx
    .insertInto('identities')
    .values({ issuer: 'visitor', subject: hashOf(secret), person_id: personId, created_at: now })
    .execute();
  await openSession(trx, { secret, kind, subject: personId, lifeMs }, now);
  return { personId, secret, lifeMs };
}

/** A browser whose cookie is good; 'carried': it came by a link, and may stay for a while. */
export type Browser = {
  readonly personId: string;
  readonly secret: string;
  readonly kind: BrowserSession['kind'];
};

export async function browserOf(
  db: Storage['db'] | Transact,
  secret: string | null,
  now: number,
): Promise<Browser | undefined> {
  if (secret === null) return undefined;
  const session = await sessionOf(db, secret, now);
  if (session === undefined) return undefined;
  const kind = session.kind === 'carried' ? 'carried' : 'visitor';
  return { personId: session.subject, secret, kind };
}

/** Its cookie is worth nothing from now on. */
export async function endBrowser(trx: Transact, { secret }: Browser): Promise<void> {
  await trx.deleteFrom('sessions').where('hash', '=', hashOf(secret)).execute();
}

async function newVisitor(trx: Transact, lifeMs: number, chance: Chance): Promise<Visitor> {
  const secret = chance.newSecret();
  const personId = await personBy(trx, { issuer: 'visitor', subject: hashOf(secret) }, chance);
  const session = { secret, kind: 'visitor', subject: personId, lifeMs } as const;
  await openSession(trx, session, chance.now());
  return { personId, secret, lifeMs };
}

function sessionOf(db: Storage['db'] | Transact, secret: string, now: number) {
  return db
    .selectFrom('sessions')
    .select(['subject', 'kind', 'expires_at'])
    .where('hash', '=', hashOf(secret))
    .where('kind', 'in', browserKinds)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}
