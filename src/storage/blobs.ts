/** Files that people send, in the database so that any process can serve them. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';

export type StoredFile = {
  readonly id: string;
  readonly conversationId: string;
  readonly personId: string;
  /** null until a case is opened. */
  readonly caseId: string | null;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly createdAt: number;
};

/** What may be kept is decided in cases/files.ts. */
export async function putBlob(trx: Transact, file: StoredFile): Promise<void> {
  await trx
    .insertInto('blobs')
    .values({
      id: file.id,
      conversation_id: file.conversationId,
      person_id: file.personId,
      case_id: file.caseId,
      name: file.name,
      content_type: file.contentType,
      bytes: file.bytes,
      created_at: file.createdAt,
    })
    .execute();
}

/** Says nothing about who may see it. */
export async function getBlob(db: Kysely<Schema>, id: string): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('blobs').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      conversationId: row.conversation_id,
      personId: row.person_id,
      caseId: row.case_id,
      name: row.name,
      contentType: row.content_type,
      bytes: row.bytes,
      createdAt: row.created_at,
    }
  );
}
