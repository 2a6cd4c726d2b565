/** What can go wrong with the database, and how to tell the kinds apart on either of them. */
import { z } from 'zod';

export type StorageErrorCode =
  | 'dataDirNotWritable'
  | 'dataDirLocked'
  | 'databaseDamaged'
  | 'databaseUnreachable'
  | 'databaseNewer';

/** Something that the operator has to put right; the message is one line and says how. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

const databaseError = z.object({
  code: z.string(),
  message: z.string(),
  /** PostgreSQL only. */
  table: z.string().optional(),
});

/** A row with this key is there already. Without `table`: in whichever table. */
export function isUniqueViolation(error: unknown, table?: string): boolean {
  const parsed = databaseError.safeParse(error);
  if (!parsed.success) return false;
  const { code, message, table: violated } = parsed.data;
  switch (code) {
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case 'SQLITE_CONSTRAINT_UNIQUE':
      return table === undefined || message.includes(` ${table}.`);
    case '23505':
      return table === undefined || violated === table;
    default:
      return false;
  }
}

const lostRaces = new Set(['40001', '40P01']);

/** Another writer was first; the same work, done again, can succeed. */
export function isLostRace(error: unknown): boolean {
  const parsed = databaseError.safeParse(error);
  if (parsed.success && lostRaces.has(parsed.data.code)) return true;
  return isUniqueViolation(error, 'events');
}
