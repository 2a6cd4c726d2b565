/** The row of a Direct Line conversation, as far as the server needs it. */
import { endOfChat } from '../../people/chatEnd.js';
import type { Storage } from '../../storage/storage.js';
import { chatOf, type Claims } from './token.js';

export type Conversation = {
  readonly id: string;
  /** Its highest watermark so far. */
  readonly head: number;
};

export type ConversationRead =
  | { readonly kind: 'open'; readonly conversation: Conversation }
  /** It is there, and not for who has this token any more. */
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'gone' };

/** In one question to the database: each request that is asked for a token asks it. */
export async function conversationFor(storage: Storage, claims: Claims): Promise<ConversationRead> {
  const row = await storage.db
    .selectFrom('conversations')
    .leftJoin('sessions', (join) => join.on('sessions.hash', '=', endOfChat(chatOf(claims))))
    .select(['conversations.id', 'watermark', 'sessions.hash as end'])
    .where('conversations.id', '=', claims.conv)
    .where('channel', '=', 'directline')
    .executeTakeFirst();
  if (row === undefined) return { kind: 'gone' };
  if (row.end !== null) return { kind: 'signedOut' };
  return { kind: 'open', conversation: { id: row.id, head: row.watermark } };
}
