/** Visitors: people whom we know by a secret in their browser's cookie, and by nothing else. */
import type { Transact } from '../storage/storage.js';
import { personBy } from './identity.js';
import { hashOf } from './secret.js';
import { openSession } from './session.js';
import type { Chance } from './session.js';

export type Visitor = {
  readonly personId: string;
  /** For the cookie. */
  readonly secret: string;
};

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
  const known = secret === null ? undefined : await sessionOf(trx, secret, chance.now());
  if (secret === null || !known) return newVisitor(trx, lifeMs, chance);
  const expiresAt = chance.now() + lifeMs;
  if (expiresAt - known.expires_at > dayMs) {
    await trx
      .updateTable('sessions')
      .set({ expires_at: expiresAt })
      .where('hash', '=', hashOf(secret))
      .execute();
  }
  return { personId: known.subject, secret };
}

async function newVisitor(trx: Transact, lifeMs: number, chance: Chance): Promise<Visitor> {
  const secret = chance.newSecret();
  const personId = await personBy(trx, { issuer: 'visitor', subject: hashOf(secret) }, chance);
  const session = { secret, kind: 'visitor', subject: personId, lifeMs } as const;
  await openSession(trx, session, chance.now());
  return { personId, secret };
}

function sessionOf(trx: Transact, secret: string, now: number) {
  return trx
    .selectFrom('sessions')
    .select(['subject', 'expires_at'])
    .where('hash', '=', hashOf(secret))
    .where('kind', '=', 'visitor')
    .where('expires_at', '>', now)
    .executeTakeFirst();
}
