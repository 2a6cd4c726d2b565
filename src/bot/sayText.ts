/** A text of the bot's own, said outside a turn. */
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { bot, sendOut } from './outgoing.js';

export type Clock = { readonly now: () => number; readonly newId: () => string };

export type Saying = {
  readonly conversation: Schema['conversations'];
  /** The case that it is about; null for none. */
  readonly caseId: string | null;
  readonly text: string;
};

export async function sayText(
  trx: Transact,
  { conversation, caseId, text }: Saying,
  { now, newId }: Clock,
): Promise<void> {
  await sendOut(trx, {
    conversation,
    caseId,
    speaker: bot,
    replies: [{ kind: 'text', text }],
    now: now(),
    newId,
  });
}
