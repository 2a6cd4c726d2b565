/** What the server is given; `src/main.ts` puts it together. */
import type { TokenHealth } from '../bot/botFramework/tokenCheck.js';
import type { DirectLine } from '../bot/directLine/directLine.js';
import type { Config } from '../config.js';
import type { DeskChanges } from '../desk/changes.js';
import type { Desk } from '../desk/desk.js';
import type { Presence } from '../desk/presence.js';
import type { DeskSettings } from '../desk/settings/deskSettings.js';
import type { LiveLibrary } from '../knowledge/library/loadLibrary.js';
import type { Log } from '../log.js';
import type { Chance } from '../people/session.js';
import type { Storage } from '../storage/storage.js';
import type { CheckToken } from '../people/teamsToken.js';

/**
 * A Bot Framework activity as it came; the port checks the caller and answers with a status.
 * `isLocal`: sent by a program on this machine itself.
 */
export type BotMessages = (
  activity: unknown,
  authorization: string | undefined,
  isLocal: boolean,
) => Promise<{ readonly status: number; readonly body: unknown }>;

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
  readonly presence: Presence;
  /** Null: no bot is set up, `/api/messages` is off. */
  readonly botMessages: BotMessages | null;
  /** Shows typing in a chat of the Bot Framework's; left out, or null, there is none. */
  readonly typeInChannel?: ((reference: string) => Promise<void>) | null;
  /** Who comes by Teams; left out, nobody does. */
  readonly teams?: CheckToken | null;
  /** Can the bot answer in Teams? Left out, or null: it needs no token. */
  readonly botHealth?: (() => TokenHealth) | null;
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
