/**
 * One process at a time in a data folder. The lock is SQLite's own on a small file beside the
 * database: the operating system frees it however the process ends, and no process id can mislead.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import { StorageError } from './errors.js';

/** Makes the folder when it is missing; only its owner can look into it. */
export function makeDataDir(dataDir: string): void {
  try {
    makeWithParents(path.resolve(dataDir));
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

/** Not by `recursive`: where a folder takes no folders and says ENOENT, /proc say, Node 20 never returns. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  makeWithParents(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Returns the function that frees it. */
export function lockDataDir(dataDir: string): () => void {
  const lock = open(dataDir);
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (isBusy(error)) {
      throw new StorageError(
        'dataDirLocked',
        `Another Stepladder process is using ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
        error,
      );
    }
    throw notWritable(dataDir, error);
  }
  return () => {
    lock.exec('rollback');
    lock.close();
  };
}

export function notWritable(dataDir: string, cause: unknown): StorageError {
  return new StorageError(
    'dataDirNotWritable',
    `Can't write to ${dataDir}. Give this account write access to it, or set DATA_DIR to another folder.`,
    cause,
  );
}

function open(dataDir: string): Database.Database {
  try {
    return new Database(path.join(dataDir, 'stepladder.lock'));
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}

function isBusy(error: unknown): boolean {
  return z.object({ code: z.literal('SQLITE_BUSY') }).safeParse(error).success;
}
