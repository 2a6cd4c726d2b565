/** The row of a Direct Line conversation, as far as the server needs it. */
import type { Storage } from '../../storage/storage.js';

export type Conversation = {
  readonly id: string;
  /** Its highest watermark so far. */
  readonly head: number;
};

export async function conversationBy(
  storage: Storage,
  id: string,
): Promise<Conversation | undefined> {
  const row = await storage.db
    .selectFrom('conversations')
    .select(['id', 'watermark'])
    .where('id', '=', id)
    .where('channel', '=', 'directline')
    .executeTakeFirst();
  return row && { id: row.id, head: row.watermark };
}
