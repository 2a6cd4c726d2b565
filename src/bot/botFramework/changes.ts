/** Messages that were edited or deleted afterwards: the record follows, nothing is answered again. */
import type { Incoming } from '../turn.js';
import type { Transact } from '../../storage/storage.js';
import { arrivedBefore, type Named } from './accept.js';
import { conversationAt } from './address.js';
import { botFrameworkText } from './botFramework.text.js';
import { messageText } from './messageText.js';
import type { Sender } from './sender.js';

/** An answer that is still to come is to the text as it is now. */
export async function changeMessage(trx: Transact, activity: Named, sender: Sender): Promise<void> {
  const text = messageText(activity);
  const id = await inboxIdOf(trx, activity, sender);
  if (id === null || text === '') return;
  await trx.updateTable('words').set({ text }).where('id', '=', id).execute();
  const body: Incoming = { kind: 'text', text, words: id };
  await trx
    .updateTable('inbox')
    .set({ body: JSON.stringify(body) })
    .where('id', '=', id)
    .where('state', '=', 'new')
    .execute();
}

/** What is not answered yet is not answered any more. */
export async function deleteMessage(trx: Transact, activity: Named, sender: Sender): Promise<void> {
  const id = await inboxIdOf(trx, activity, sender);
  if (id === null) return;
  const text = botFrameworkText(activity.locale ?? 'en').deleted;
  await trx.updateTable('words').set({ text }).where('id', '=', id).execute();
  await trx
    .updateTable('inbox')
    .set({ state: 'done', body: '{}' })
    .where('id', '=', id)
    .where('state', '=', 'new')
    .execute();
}

async function inboxIdOf(
  trx: Transact,
  activity: Named,
  { channel, address }: Sender,
): Promise<string | null> {
  const conversationId = await conversationAt(trx, address);
  return conversationId === null
    ? null
    : arrivedBefore(trx, { channel, conversationId }, activity.id);
}
