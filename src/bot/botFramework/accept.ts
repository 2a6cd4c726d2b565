/** What people write and press: in the inbox, with its words, in one transaction. */
import type { Chance } from '../../people/session.js';
import type { Transact } from '../../storage/storage.js';
import { cleanValue } from '../directLine/clean.js';
import { putInInbox } from '../inbox.js';
import type { Incoming } from '../turn.js';
import { keepWords } from '../words.js';
import { conversationFor } from './conversationRow.js';
import type { InboundActivity } from './inboundActivity.js';
import { learnCard } from './outbox/sentCards.js';
import type { Sender } from './sender.js';

/** `note` is kept for the dossier and answered by nobody. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'press'; readonly payload: object };

/** The id in the inbox; that of the first time where the activity came again. */
export async function accept(
  trx: Transact,
  activity: InboundActivity & { readonly id: string },
  sender: Sender,
  content: Content,
  chance: Chance,
): Promise<string> {
  const conversation = await conversationFor(trx, activity, sender, chance);
  await markStarted(trx, conversation.id, chance.now());
  const place = { channel: conversation.channel, conversationId: conversation.id };
  const known = await arrivedBefore(trx, place, activity.id);
  if (known !== null) return known;
  const id = chance.newId();
  const at = chance.now();
  if (content.kind !== 'press') {
    await keepWords(trx, {
      id,
      conversationId: conversation.id,
      personId: conversation.person_id,
      caseId: content.kind === 'note' ? conversation.case_id : null,
      by: 'person',
      name: '',
      text: content.text,
      at,
    });
  } else if (activity.replyToId != null) {
    await learnCard(trx, conversation.id, content.payload, activity.replyToId);
  }
  const incoming = incomingOf(content, id);
  if (incoming !== null) {
    await putInInbox(trx, { id, ...place, activityId: activity.id, incoming, at });
  }
  return id;
}

/** Its words have the id of the inbox row: an edit finds them by it. */
function incomingOf(content: Content, id: string): Incoming | null {
  switch (content.kind) {
    case 'text':
      return { kind: 'text', text: content.text, words: id };
    case 'press':
      return { kind: 'press', payload: cleanValue(content.payload) };
    case 'note':
      return null;
  }
}

type Place = { readonly channel: string; readonly conversationId: string };

export async function arrivedBefore(
  trx: Transact,
  { channel, conversationId }: Place,
  activityId: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('inbox')
    .select('id')
    .where('channel', '=', channel)
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who has written needs no welcome any more. */
async function markStarted(trx: Transact, conversationId: string, now: number): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({ started_at: now })
    .where('id', '=', conversationId)
    .where('started_at', 'is', null)
    .execute();
}
