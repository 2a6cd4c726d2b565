/** The database as the rest of the house sees it; `open.ts` makes one. */
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.js';
import type { Signals } from './signals.js';

export type Transact = Transaction<Schema>;

export type Storage = {
  readonly dialect: 'sqlite' | 'postgres';
  /** For reading. What is written goes through `write`. */
  readonly db: Kysely<Schema>;
  /**
   * Runs `work` in one transaction; resolved means durable. `work` must await nothing but the
   * database, and may run again after a lost race (serialization failure, deadlock, a unique key
   * of `events` taken by another writer). Its own errors roll back and are thrown on.
   */
  write<T>(work: (trx: Transact) => Promise<T>): Promise<T>;
  /** Tells every process that these conversations have something new. Call after the commit. */
  announce(conversationIds: readonly string[]): void;
  /** Returns the function that ends it. */
  onAnnounced(listener: (conversationId: string) => void): () => void;
  /** As `announce`, of what is kept nowhere: it is not sent again where it is lost. */
  readonly signal: Signals['signal'];
  readonly onSignal: Signals['onSignal'];
  close(): Promise<void>;
};
