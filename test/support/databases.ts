/** A fresh database for a test, of either kind. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { openStorage } from '../../src/storage/open.js';
import type { StorageSettings } from '../../src/storage/open.js';
import type { Storage } from '../../src/storage/storage.js';
import { createDatabase } from './postgres.js';

export const databaseKinds = ['sqlite', 'postgres'] as const;

export type DatabaseKind = (typeof databaseKinds)[number];

export type TestStorage = {
  readonly storage: Storage;
  /** To open the same database once more, or again after `storage.close()`. */
  readonly settings: StorageSettings;
  /** Closes `storage` and removes the database. */
  close(): Promise<void>;
};

export type TestPlace = { readonly settings: StorageSettings; remove(): Promise<void> };

export async function openTestStorage(kind: DatabaseKind): Promise<TestStorage> {
  const place = await newDatabase(kind);
  const storage = await openStorage(place.settings);
  return {
    storage,
    settings: place.settings,
    async close() {
      await storage.close();
      await place.remove();
    },
  };
}

/** An empty place where `openStorage` has never been. */
export async function newDatabase(kind: DatabaseKind): Promise<TestPlace> {
  const log = pino({ level: 'silent' });
  if (kind === 'postgres') {
    const database = await createDatabase();
    return {
      settings: { databaseUrl: database.url, dataDir: os.tmpdir(), log },
      remove: () => database.drop(),
    };
  }
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'stepladder-test-'));
  return {
    settings: { databaseUrl: null, dataDir, log },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}
