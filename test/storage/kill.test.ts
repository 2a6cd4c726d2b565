/** What a process leaves behind when it is killed: all that it said was written, and no lock. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openStorage } from '../../src/storage/open.js';
import type { StorageSettings } from '../../src/storage/open.js';
import { startProgram } from '../support/program.js';
import type { Program } from '../support/program.js';

describe('a killed process', () => {
  let settings: StorageSettings;
  let program: Program;

  beforeEach(async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'stepladder-test-'));
    settings = { databaseUrl: null, dataDir, log: pino({ level: 'silent' }) };
    program = await startProgram('test/storage/endlessWriter.ts', [dataDir]);
  });

  afterEach(async () => {
    await program.kill();
    await rm(settings.dataDir, { recursive: true, force: true });
  });

  it('holds the data folder while it lives, and not after', async () => {
    await program.lines.next();
    await expect(openStorage(settings)).rejects.toMatchObject({ code: 'dataDirLocked' });
    await program.kill();
    const storage = await openStorage(settings);
    await storage.close();
  });

  it('has kept every write that it called durable', async () => {
    const promised: string[] = [];
    for await (const line of program.lines) {
      promised.push(line);
      if (promised.length === 200) break;
    }
    await program.kill();
    const storage = await openStorage(settings);
    const rows = await storage.db.selectFrom('settings').select('key').execute();
    await storage.close();
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(promised));
  });
});
