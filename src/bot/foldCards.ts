/** Folds cards whose waiting was ended by an agent or by the clock, in that transaction. */
import type { Case } from '../cases/case.js';
import { foldedBy } from '../dialogs/spend.js';
import type { Transact } from '../storage/storage.js';
import { bot, sendOut } from './outgoing.js';
import { readerOf } from './reader.js';
import type { Clock } from './sayText.js';

export async function foldCards(
  trx: Transact,
  { now, newId }: Clock,
  before: Case,
  after: Case,
): Promise<void> {
  const conversation = await trx
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', before.conversationId)
    .executeTakeFirst();
  if (conversation === undefined) return;
  const replies = foldedBy(before, after, now(), readerOf(conversation));
  if (replies.length === 0) return;
  await sendOut(trx, { conversation, caseId: before.id, speaker: bot, replies, now: now(), newId });
}
