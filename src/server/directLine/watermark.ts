/**
 * Watermarks as text, "12-q3Fz0aXk": how far a conversation has been seen, and a mark of the
 * conversation that is meant. A client replays it to us as we have written it.
 */
import { createHash } from 'node:crypto';
import type { Conversation } from './conversation.js';

const markLength = 8;

export function watermarkText(conversationId: string, count: number): string {
  return `${count}-${markOf(conversationId)}`;
}

/**
 * Null means from the start: for none, for an empty one (what a client sends that has received
 * nothing yet), and for one that we have not written for this conversation or that is ahead of it.
 * Showing a message again does no harm, clients know it by its id; leaving one out would.
 */
export function countIn(
  text: string | null,
  { id, head }: Pick<Conversation, 'id' | 'head'>,
): number | null {
  const [, digits, mark] = /^(\d{1,15})-([\w-]+)$/.exec(text ?? '') ?? [];
  if (digits === undefined || mark !== markOf(id)) return null;
  const count = Number(digits);
  return count <= head ? count : null;
}

/** No secret: it only tells one conversation's watermarks from another's. */
function markOf(conversationId: string): string {
  return createHash('sha256')
    .update(`watermark:${conversationId}`)
    .digest('base64url')
    .slice(0, markLength);
}
