/** What the server is given; `src/main.ts` puts it together. */
import type { DirectLine } from '../bot/directLine/directLine.js';
import type { Config } from '../config.js';
import type { Desk } from '../desk/desk.js';
import type { DeskSettings } from '../desk/settings/deskSettings.js';
import type { LiveLibrary } from '../knowledge/library/loadLibrary.js';
import type { Log } from '../log.js';
import type { Chance } from '../people/session.js';
import type { Storage } from '../storage/storage.js';

/**
 * A Bot Framework activity as it came; the port checks the caller and answers with a status.
 * `isLocal`: sent by a program on this machine itself.
 */
export type BotMessages = (
  activity: unknown,
  authorization: string | undefined,
  isLocal: boolean,
) => Promise<{ readonly status: number; readonly body: unknown }>;

export type DeskChanges = {
  /** Calls with the id of each case that has changed. Returns the function that ends it. */
  subscribe(listener: (caseId: string) => void): () => void;
};

/** How often sockets are looked after; tests are less patient. */
export type Pace = {
  readonly pingMs: number;
  /** Only on PostgreSQL, in case that an announcement was lost. */
  readonly pollMs: number;
  /** How long running requests may take when the server closes. */
  readonly drainMs: number;
};

export type ServerPorts = {
  readonly config: Config;
  readonly storage: Storage;
  readonly directLine: DirectLine;
  readonly desk: Desk;
  /** Teams, who signs in with which role, canned answers. */
  readonly deskSettings: DeskSettings;
  readonly articles: LiveLibrary;
  readonly deskChanges: DeskChanges;
  /** Null: no bot is set up, `/api/messages` is off. */
  readonly botMessages: BotMessages | null;
  /** Are the articles loaded, is the database there? The server itself knows whether it listens. */
  readonly ready: () => boolean;
  /** Signs Direct Line tokens; the same in every process of one database. At least 32 bytes. */
  readonly tokenSecret: Uint8Array;
  /** The folder of the built pages. */
  readonly webDir: string;
  readonly log: Log;
  readonly chance: Chance;
  readonly pace?: Pace;
};

export const usualPace: Pace = { pingMs: 25_000, pollMs: 5_000, drainMs: 10_000 };
