/** What a client gets to see of its conversation. */
import { getBlob, type StoredFile } from '../../storage/blobs.js';
import type { Storage } from '../../storage/storage.js';
import type { SeenActivity } from './directLine.js';

/** A client asks again until nothing comes. */
const pageSize = 500;

export async function since(storage: Storage, conversationId: string, watermark: number | null) {
  const activities = storage.db
    .selectFrom('activities')
    .select(['body', 'changed'])
    .where('conversation_id', '=', conversationId);
  const rows =
    watermark === null
      ? await activities.orderBy('place').execute()
      : await activities
          .where('changed', '>', watermark)
          .orderBy('changed')
          .limit(pageSize)
          .execute();
  return {
    activities: rows.map((row) => JSON.parse(row.body) as SeenActivity),
    watermark: rows.reduce((most, row) => Math.max(most, row.changed), watermark ?? 0),
  };
}

export async function fileOf(
  { db }: Storage,
  conversationId: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  const file = await getBlob(db, fileId);
  return file?.conversationId === conversationId ? file : undefined;
}
