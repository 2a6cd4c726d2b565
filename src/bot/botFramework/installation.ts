/** The app is installed or removed: one welcome for each person, and nothing sent into the void. */
import { dialogText } from '../../dialogs/dialogs.text.js';
import type { Chance } from '../../people/session.js';
import type { Transact } from '../../storage/storage.js';
import { bot, sendOut } from '../outgoing.js';
import { conversationFor } from './conversationRow.js';
import { lockConversation } from '../../storage/lockConversation.js';
import { isPersonal, type InboundActivity } from './inboundActivity.js';
import { stopSending } from './outbox/stopped.js';
import type { Sender } from './sender.js';

/** In a team or a group nobody asked for a welcome. */
export async function welcome(
  trx: Transact,
  activity: InboundActivity,
  sender: Sender,
  chance: Chance,
): Promise<void> {
  if (!isPersonal(activity)) return;
  const conversation = await conversationFor(trx, activity, sender, chance);
  if (conversation.started_at !== null) return;
  const now = chance.now();
  await trx
    .updateTable('conversations')
    .set({ started_at: now })
    .where('id', '=', conversation.id)
    .execute();
  await sendOut(trx, {
    conversation,
    caseId: null,
    speaker: bot,
    replies: [{ kind: 'text', text: dialogText(conversation.locale ?? 'en').welcome }],
    now,
    newId: chance.newId,
  });
}

export async function appRemoved(trx: Transact, sender: Sender, chance: Chance): Promise<void> {
  const conversation = await lockConversation(trx, sender.conversationId);
  if (conversation !== undefined) await stopSending(trx, conversation, chance);
}
