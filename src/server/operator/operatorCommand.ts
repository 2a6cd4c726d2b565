/**
 * A desk secret for a command line: from the running bot, else from the database itself. One
 * process at a time holds the embedded database, so the bot is asked first.
 */
import type { Config } from '../../config.js';
import type { Log } from '../../log.js';
import type { Chance } from '../../people/session.js';
import { openStorage } from '../../storage/open.js';
import { operatorOf } from './operator.js';
import type { Operator } from './operator.js';
import { askRunningBot } from './runningBot.js';

export type Wanted = {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly make: (operator: Operator) => Promise<string>;
};

export type Obtained = {
  readonly secret: string;
  /** Where the bot answers; null while it is not running. */
  readonly address: string | null;
};

/** Throws a `StorageError` where the operator can put it right. */
export async function obtain(
  { path, body, make }: Wanted,
  config: Config,
  log: Log,
  chance: Chance,
): Promise<Obtained> {
  const asked = await askRunningBot(config.dataDir, path, body);
  if (asked.kind === 'answered') return { secret: asked.secret, address: asked.address };
  const { databaseUrl, dataDir } = config;
  const storage = await openStorage({ databaseUrl, dataDir, log });
  try {
    return { secret: await make(operatorOf(storage, chance)), address: null };
  } finally {
    await storage.close();
  }
}
