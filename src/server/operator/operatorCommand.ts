/**
 * What a command line asks of whoever runs the bot: of the running bot, else of the database itself.
 * One process at a time holds the embedded database, so the bot is asked first.
 */
import type { z } from 'zod';
import type { Config } from '../../config.js';
import type { Log } from '../../log.js';
import type { Chance } from '../../people/session.js';
import { openStorage } from '../../storage/open.js';
import { Secret } from './answers.js';
import { operatorOf } from './operator.js';
import type { Operator } from './operator.js';
import { askRunningBot } from './runningBot.js';

export type Wanted<T> = {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly make: (operator: Operator) => Promise<T>;
};

export type Obtained = {
  readonly secret: string;
  /** Where the bot answers; null while it is not running. */
  readonly address: string | null;
};

/** Throws a `StorageError` where the operator can put it right. */
export async function obtain(
  { path, body, make }: Wanted<string>,
  config: Config,
  log: Log,
  chance: Chance,
): Promise<Obtained> {
  const wanted = {
    ...{ path, body, answer: Secret },
    make: async (operator: Operator) => ({ secret: await make(operator) }),
  };
  const { value, address } = await fromOperator(wanted, config, log, chance);
  return { secret: value.secret, address };
}

export async function fromOperator<T>(
  { path, body, answer, make }: Wanted<T> & { readonly answer: z.ZodType<T> },
  config: Config,
  log: Log,
  chance: Chance,
): Promise<{ readonly value: T; readonly address: string | null }> {
  const asked = await askRunningBot(config.dataDir, path, body, answer);
  if (asked.kind === 'answered') return asked;
  const { databaseUrl, dataDir } = config;
  const storage = await openStorage({ databaseUrl, dataDir, log });
  try {
    return { value: await make(operatorOf(storage, chance)), address: null };
  } finally {
    await storage.close();
  }
}
