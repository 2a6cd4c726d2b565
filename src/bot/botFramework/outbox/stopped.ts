/** Somebody removed or blocked the bot: noticed once, and what is to be sent waits for them. */
import type { Schema } from '../../../storage/schema.js';
import type { Transact } from '../../../storage/storage.js';
import { botName } from '../../outgoing.js';
import { keepWords } from '../../words.js';
import { botFrameworkText } from '../botFramework.text.js';
import { readReference } from '../reference.js';
import { parkOutbox } from './outboxRows.js';

type Clock = { readonly now: () => number; readonly newId: () => string };

/** True the first time. The conversation's row has to be locked. */
export async function stopSending(
  trx: Transact,
  conversation: Schema['conversations'],
  { now, newId }: Clock,
): Promise<boolean> {
  await parkOutbox(trx, conversation.id, now());
  const reference = readReference(conversation.reference);
  if (reference === null || reference.stopped) return false;
  await trx
    .updateTable('conversations')
    .set({ reference: JSON.stringify({ ...reference, stopped: true }) })
    .where('id', '=', conversation.id)
    .execute();
  await keepWords(trx, {
    id: newId(),
    conversationId: conversation.id,
    personId: conversation.person_id,
    caseId: conversation.case_id,
    by: 'mark',
    name: botName,
    text: botFrameworkText('en').unreachable,
    at: now(),
  });
  return true;
}
