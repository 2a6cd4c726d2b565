/** Rows of `sessions`: who carries a secret, and until when. */
import { z } from 'zod';
import type { Transact } from '../storage/storage.js';
import { hashOf } from './secret.js';

/** What people need of the world: the time, and chance. */
export type Chance = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Unguessable, see secret.ts. */
  readonly newSecret: () => string;
};

export const SessionKind = z.enum([
  'visitor',
  'carried',
  'carry',
  'agent',
  'key',
  'token',
  'ticket',
  'signIn',
  'signedOut',
]);
export type SessionKind = z.infer<typeof SessionKind>;

export type Session = {
  readonly secret: string;
  readonly kind: SessionKind;
  readonly subject: string;
  readonly lifeMs: number;
};

/** Takes the chance to forget what has expired. */
export async function openSession(trx: Transact, session: Session, now: number): Promise<void> {
  await trx.deleteFrom('sessions').where('expires_at', '<=', now).execute();
  await trx
    .insertInto('sessions')
    .values({
      hash: hashOf(session.secret),
      kind: session.kind,
      subject: session.subject,
      created_at: now,
      expires_at: now + session.lifeMs,
    })
    .execute();
}
