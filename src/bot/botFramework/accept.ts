/** What people write and press: in the inbox, with its words, in one transaction. */
import { loadCase } from '../../cases/store.js';
import type { Chance } from '../../people/session.js';
import type { Schema } from '../../storage/schema.js';
import type { Transact } from '../../storage/storage.js';
import { cleanValue } from '../directLine/clean.js';
import { putInInbox } from '../inbox.js';
import { bot, sendOut } from '../outgoing.js';
import type { Incoming } from '../turn.js';
import { keepWords } from '../words.js';
import { botFrameworkText } from './botFramework.text.js';
import { conversationFor } from './conversationRow.js';
import type { InboundActivity } from './inboundActivity.js';
import { learnCard } from './outbox/sentCards.js';
import type { Sender } from './sender.js';

/** With its id: what comes again is known by it. */
export type Named = InboundActivity & { readonly id: string };

export type Content =
  | { readonly kind: 'said'; readonly text: string; readonly files: readonly string[] }
  | { readonly kind: 'press'; readonly payload: object };

export type Accepted = {
  /** In the inbox; that of the first time where the activity came again. */
  readonly id: string;
  readonly isNew: boolean;
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
  const place = { channel: conversation.channel, conversationId: conversation.id };
  const known = await arrivedBefore(trx, place, activity.id);
  if (known !== null) return { id: known, isNew: false };
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
    await learnCard(trx, conversation.id, content.payload, activity.replyToId);
  }
  return { id, isNew: true };
}

type Said = Extract<Content, { kind: 'said' }>;

/** The words have the id of the inbox row: an edit finds them by it. */
async function keepSaid(
  trx: Transact,
  conversation: Schema['conversations'],
  id: string,
  { text, files }: Said,
  chance: Chance,
): Promise<void> {
  const words = botFrameworkText(conversation.locale ?? 'en');
  const said = {
    conversationId: conversation.id,
    personId: conversation.person_id,
    by: 'person',
    name: '',
    at: chance.now(),
  } as const;
  if (text !== '') await keepWords(trx, { ...said, id, caseId: null, text });
  if (files.length > 0) {
    const { case_id: caseId } = conversation;
    await keepWords(trx, { ...said, id: chance.newId(), caseId, text: words.files(files) });
  }
  if (text === '') await sayCannotRead(trx, conversation, id, chance);
}

/** No turn for it: there is nothing to understand. */
async function sayCannotRead(
  trx: Transact,
  conversation: Schema['conversations'],
  inboxId: string,
  chance: Chance,
): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ state: 'done', body: '{}' })
    .where('id', '=', inboxId)
    .execute();
  const current =
    conversation.case_id === null ? undefined : await loadCase(trx, conversation.case_id);
  const text = botFrameworkText(conversation.locale ?? 'en').cannotRead;
  await sendOut(trx, {
    conversation,
    caseId: current?.id ?? null,
    speaker: bot,
    replies: [{ kind: 'text', text }],
    now: chance.now(),
    newId: chance.newId,
  });
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
