/** `npm run rebuild`: makes the lists and boards again from the log. */
import { env } from 'node:process';
import { rebuildProjections } from '../cases/rebuild.js';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { openStorage } from '../storage/open.js';
import { plainly } from './plainly.js';

await plainly(async () => {
  const { databaseUrl, dataDir } = readConfig(env);
  const storage = await openStorage({ databaseUrl, dataDir, log: createLog() });
  const count = await rebuildProjections(storage);
  await storage.close();
  process.stdout.write(`${count} cases made again from their log.\n`);
});
