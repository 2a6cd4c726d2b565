/** Starts Stepladder: settings in, a listening bot out. What goes wrong is one clear line. */
import path from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { startApp } from './app.js';
import { ConfigError, readConfig } from './config.js';
import { createLog } from './log.js';
import { defaultAgentName } from './people/localAgent.js';
import { StartError } from './server/listening.js';
import { StorageError } from './storage/errors.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const log = createLog();

try {
  const app = await startApp(readConfig(env), root, log);
  print(`Help page: ${app.address}/`);
  print(`Help desk: ${await app.deskLink(defaultAgentName)}  (one use, 10 minutes)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'not stopped cleanly');
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  if (!isForTheOperator(error)) log.fatal({ err: error }, 'not started');
  process.stderr.write(
    `${isForTheOperator(error) ? error.message : 'Stepladder could not start.'}\n`,
  );
  process.exit(1);
}

function isForTheOperator(error: unknown): error is Error {
  return (
    error instanceof ConfigError || error instanceof StorageError || error instanceof StartError
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
