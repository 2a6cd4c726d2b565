/**
 * The pictures that people send: which are taken, how many, and whose case they belong to. The
 * same rule for every channel: first `checkFile`, then `keepFiles` in the transaction.
 */
import { putBlob } from '../storage/blobs.js';
import type { Storage, Transact } from '../storage/storage.js';
import { hasEnded, statuses } from './status.js';
import { fileName } from './fileName.js';
import { readPicture, type PictureType } from './pictures/picture.js';

export type FileRefusal = 'empty' | 'tooLarge' | 'notAPicture' | 'damaged' | 'tooMany';

/** A file that may be kept; `bytes` are not those that came, see pictures/picture.ts. */
export type CheckedFile = {
  readonly name: string;
  readonly contentType: PictureType;
  readonly bytes: Buffer;
};

export type FileCheck =
  | { readonly kind: 'ok'; readonly file: CheckedFile }
  | { readonly kind: 'refused'; readonly because: Exclude<FileRefusal, 'tooMany'> };

export type KeptFiles =
  { readonly kind: 'kept' } | { readonly kind: 'refused'; readonly because: 'tooMany' };

/** A file as agents see it in the dossier. */
export type CaseFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Milliseconds. */
  readonly at: number;
};

export const usualMaxFileBytes = 4 * 1024 * 1024;
export const maxFilesPerCase = 20;

const dayMs = 24 * 60 * 60 * 1000;
const endedStatuses = statuses.filter(hasEnded);

/** `name` is what the sender calls it, '' where they say nothing. */
export function checkFile(name: string, bytes: Buffer, maxBytes = usualMaxFileBytes): FileCheck {
  if (bytes.length === 0) return { kind: 'refused', because: 'empty' };
  if (bytes.length > maxBytes) return { kind: 'refused', because: 'tooLarge' };
  const read = readPicture(bytes);
  if (read.kind !== 'picture') return { kind: 'refused', because: read.kind };
  const { contentType } = read;
  return {
    kind: 'ok',
    file: { name: fileName(name, contentType), contentType, bytes: read.bytes },
  };
}

export type NewFiles = {
  readonly conversationId: string;
  readonly personId: string;
  readonly files: readonly (CheckedFile & { readonly id: string })[];
  /** Milliseconds. */
  readonly at: number;
};

/**
 * All of them, or none where that would be too many. They belong to the open case that the
 * conversation is about; without one, to the case that is opened next (`giveFilesToCase`). Lock
 * the conversation's row before, so that the count holds.
 */
export async function keepFiles(trx: Transact, added: NewFiles): Promise<KeptFiles> {
  const { conversationId, personId, files, at } = added;
  const caseId = await openCaseOf(trx, conversationId);
  const { count } = await trx
    .selectFrom('blobs')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('conversation_id', '=', conversationId)
    .where('case_id', 'is not distinct from', caseId)
    .executeTakeFirstOrThrow();
  if (Number(count) + files.length > maxFilesPerCase) {
    return { kind: 'refused', because: 'tooMany' };
  }
  for (const file of files) {
    await putBlob(trx, { conversationId, personId, caseId, ...file, createdAt: at });
  }
  return { kind: 'kept' };
}

/** What was sent shortly before a case was opened belongs to it. */
export async function giveFilesToCase(
  trx: Transact,
  conversationId: string,
  caseId: string,
  now: number,
): Promise<void> {
  await trx
    .updateTable('blobs')
    .set({ case_id: caseId })
    .where('conversation_id', '=', conversationId)
    .where('case_id', 'is', null)
    .where('created_at', '>', now - dayMs)
    .execute();
}

/** Oldest first. */
export async function filesOf(db: Storage['db'], caseId: string): Promise<readonly CaseFile[]> {
  const rows = await db
    .selectFrom('blobs')
    .select((eb) => [
      'id',
      'name',
      'content_type',
      'created_at',
      eb.fn<number>('length', ['bytes']).as('size'),
    ])
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    contentType: row.content_type,
    bytes: row.size,
    at: row.created_at,
  }));
}

async function openCaseOf(trx: Transact, conversationId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('conversations')
    .innerJoin('cases', 'cases.id', 'conversations.case_id')
    .select('cases.id')
    .where('conversations.id', '=', conversationId)
    .where('cases.status', 'not in', endedStatuses)
    .executeTakeFirst();
  return row?.id ?? null;
}
