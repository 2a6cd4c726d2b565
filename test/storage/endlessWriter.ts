/** A program for tests: writes settings for ever, and prints each key when it is durable. */
import { pino } from 'pino';
import { openStorage } from '../../src/storage/open.js';

const [dataDir = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const storage = await openStorage({ databaseUrl: null, dataDir, log });

async function writeForEver(name: string): Promise<void> {
  for (let count = 1; ; count += 1) {
    const key = `${name}-${count}`;
    await storage.write((trx) => trx.insertInto('settings').values({ key, value: '' }).execute());
    process.stdout.write(`${key}\n`);
  }
}

await Promise.all(['a', 'b', 'c'].map(writeForEver));
