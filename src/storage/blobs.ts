/** Files that people send, in the database so that any process can serve them. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
import type { Transact } from './storage.js';

export type StoredFile = {
  readonly id: string;
  readonly conversationId: string;
  readonly personId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly createdAt: number;
};

export type PutBlob = { readonly kind: 'stored' } | { readonly kind: 'tooLarge' };

export async function putBlob(trx: Transact, file: StoredFile, maxBytes: number): Promise<PutBlob> {
  if (file.bytes.byteLength > maxBytes) return { kind: 'tooLarge' };
  await trx
    .insertInto('blobs')
    .values({
      id: file.id,
      conversation_id: file.conversationId,
      person_id: file.personId,
      name: file.name,
      content_type: file.contentType,
      bytes: file.bytes,
      created_at: file.createdAt,
    })
    .execute();
  return { kind: 'stored' };
}

/** Says nothing about who may see it. */
export async function getBlob(db: Kysely<Schema>, id: string): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('blobs').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      conversationId: row.conversation_id,
      personId: row.person_id,
      name: row.name,
      contentType: row.content_type,
      bytes: row.bytes,
      createdAt: row.created_at,
    }
  );
}
