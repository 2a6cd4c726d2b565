/** `npm run migrate`: brings the database up to date. The bot does the same when it starts. */
import { env } from 'node:process';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { openStorage } from '../storage/open.js';
import { plainly } from './plainly.js';

await plainly(async () => {
  const { databaseUrl, dataDir } = readConfig(env);
  const storage = await openStorage({ databaseUrl, dataDir, log: createLog() });
  await storage.close();
  process.stdout.write('The database is up to date.\n');
});
