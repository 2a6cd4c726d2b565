/**
 * The tables, as Kysely sees them. Times are integer milliseconds, JSON is text.
 * What people wrote, their names and files stand in tables of their own (`words`, `names`, `blobs`,
 * `details`, `activities`, `inbox`, `outbox`, `deliveries`): erasing a person deletes those rows and
 * leaves the counts.
 */
import type { CaseTables } from './schema/cases.js';
import type { ChatTables } from './schema/chats.js';
import type { DeskTables } from './schema/desk.js';
import type { PeopleTables } from './schema/people.js';

export type Schema = PeopleTables & ChatTables & CaseTables & DeskTables & HouseTables;

/** What keeps the house running. */
type HouseTables = {
  settings: { key: string; value: string };

  timers: {
    id: string;
    kind: string;
    /** What it is about; one timer for each kind and subject. */
    subject: string;
    due_at: number;
    data: string;
  };

  /** What has to reach another system; each kind has a sender that claims its rows. */
  deliveries: {
    id: string;
    /** 'mail'. */
    kind: string;
    /** Whom it is about; null where it is about nobody. */
    person_id: string | null;
    /** JSON; '{}' once it has ended. */
    body: string;
    /** 'new', 'sent', 'failed', or 'late' (it would have been of no use any more). */
    state: string;
    attempts: number;
    /** Not before; while a process is sending it, the time at which that one counts as dead. */
    next_at: number;
    useless_at: number | null;
    created_at: number;
  };
};
