/** What people write and press: in the inbox, with its words, in one transaction. */
import type { Chance } from '../../people/session.js';
import type { Schema } from '../../storage/schema.js';
import type { Transact } from '../../storage/storage.js';
import { cleanValue } from '../directLine/clean.js';
import { putInInbox } from '../inbox.js';
import type { Incoming } from '../turn.js';
import { keepWords } from '../words.js';
import { sayCannotRead, sayNames } from './cannotRead.js';
import { conversationFor } from './conversationRow.js';
import type { InboundActivity } from './inboundActivity.js';
import { learnCard } from './outbox/sentCards.js';
import type { Picture } from './pictures/attachedPictures.js';
import { queuePictures } from './pictures/queuePictures.js';
import type { Sender } from './sender.js';

/** With its id: what comes again is known by it. */
export type Named = InboundActivity & { readonly id: string };

export type Content =
  | {
      readonly kind: 'said';
      readonly text: string;
      /** The names of what cannot be kept. */
      readonly files: readonly string[];
      /** To be fetched afterwards. */
      readonly pictures: readonly Picture[];
      readonly serviceUrl: string;
    }
  | { readonly kind: 'press'; readonly payload: object };

export type Accepted = {
  /** In the inbox; that of the first time where the activity came again. */
  readonly id: string;
  readonly isNew: boolean;
  readonly conversationId: string;
};

export async function accept(
  trx: Transact,
  activity: Named,
  sender: Sender,
  content: Content,
  chance: Chance,
): Promise<Accepted> {
  const conversation = await conversationFor(trx, activity, sender, chance);
  await markStarted(trx, conversation.id, chance.now());
  const { id: conversationId } = conversation;
  const place = { channel: conversation.channel, conversationId };
  const known = await arrivedBefore(trx, place, activity.id);
  if (known !== null) return { id: known, isNew: false, conversationId };
  const id = chance.newId();
  const at = chance.now();
  const incoming: Incoming =
    content.kind === 'press'
      ? { kind: 'press', payload: cleanValue(content.payload) }
      : { kind: 'text', text: content.text, words: id };
  await putInInbox(trx, { id, ...place, activityId: activity.id, incoming, at });
  if (content.kind === 'said') {
    await keepSaid(trx, conversation, id, content, chance);
  } else if (activity.replyToId != null) {
    await learnCard(trx, conversationId, content.payload, activity.replyToId);
  }
  return { id, isNew: true, conversationId };
}

type Said = Extract<Content, { kind: 'said' }>;

/** The words have the id of the inbox row: an edit finds them by it. */
async function keepSaid(
  trx: Transact,
  conversation: Schema['conversations'],
  id: string,
  { text, files, pictures, serviceUrl }: Said,
  chance: Chance,
): Promise<void> {
  const { id: conversationId, person_id: personId } = conversation;
  const at = chance.now();
  if (text !== '') {
    const said = { conversationId, personId, caseId: null, by: 'person', name: '' } as const;
    await keepWords(trx, { ...said, id, text, at });
  }
  await sayNames(trx, conversation, files, chance);
  if (pictures.length > 0) {
    const withText = text !== '';
    await queuePictures(trx, conversation, id, { serviceUrl, withText, pictures }, at);
  }
  // No turn for it: there is nothing to understand.
  if (text === '') await endArrival(trx, id);
  if (text === '' && pictures.length === 0) await sayCannotRead(trx, conversation, chance);
}

async function endArrival(trx: Transact, inboxId: string): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ state: 'done', body: '{}' })
    .where('id', '=', inboxId)
    .execute();
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
