/** The app is installed or removed: one welcome for each person, and nothing sent into the void. */
import { dialogText } from '../../dialogs/dialogs.text.js';
import type { Chance } from '../../people/session.js';
import type { Transact } from '../../storage/storage.js';
import { sayText } from '../sayText.js';
import { conversationAt } from './address.js';
import { conversationFor } from './conversationRow.js';
import { lockConversation } from '../../storage/lockConversation.js';
import { isPersonal, type InboundActivity } from './inboundActivity.js';
import { stopSending } from './outbox/stopped.js';
import type { Sender } from './sender.js';

/** In a team or a group nobody asked for a welcome. Answers with the conversation where one was said. */
export async function welcome(
  trx: Transact,
  activity: InboundActivity,
  sender: Sender,
  chance: Chance,
): Promise<string | null> {
  if (!isPersonal(activity)) return null;
  const conversation = await conversationFor(trx, activity, sender, chance);
  if (conversation.started_at !== null) return null;
  await trx
    .updateTable('conversations')
    .set({ started_at: chance.now() })
    .where('id', '=', conversation.id)
    .execute();
  const text = dialogText(conversation.locale ?? 'en').welcome;
  await sayText(trx, { conversation, caseId: null, text }, chance);
  return conversation.id;
}

export async function appRemoved(
  trx: Transact,
  { address }: Sender,
  chance: Chance,
): Promise<void> {
  const conversationId = await conversationAt(trx, address);
  const conversation =
    conversationId === null ? undefined : await lockConversation(trx, conversationId);
  if (conversation !== undefined) await stopSending(trx, conversation, chance);
}
