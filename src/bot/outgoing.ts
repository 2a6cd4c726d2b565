/** Where messages leave: written into the transcript or the outbox, in the turn's transaction. */
import type { Reply } from '../dialogs/situation.js';
import type { Schema } from '../storage/schema.js';
import type { Storage, Transact } from '../storage/storage.js';
import { addActivity, replaceCard } from './directLine/transcript.js';
import type { SeenActivity } from './directLine/directLine.js';
import { adaptiveCard, cardContentType } from './render.js';
import { keepWords } from './words.js';

export type Speaker =
  { readonly kind: 'bot' } | { readonly kind: 'agent'; readonly id: string; readonly name: string };

export const bot: Speaker = { kind: 'bot' };

export const botName = 'IT help';

export type Outgoing = {
  readonly conversation: Schema['conversations'];
  readonly caseId: string | null;
  readonly speaker: Speaker;
  readonly replies: readonly Reply[];
  /** For agents it is no message of the speaker's but a mark: who took over, who gave back. */
  readonly isMark?: boolean;
  readonly now: number;
  readonly newId: () => string;
};

type Reading = Storage['db'] | Transact;

/**
 * While an agent holds a case of this conversation the bot is silent, whoever wrote the reply and
 * whenever: only the
 * cards that are on screen already may still fold.
 */
export async function sendOut(trx: Transact, outgoing: Outgoing): Promise<void> {
  const isSilenced =
    outgoing.speaker.kind === 'bot' && (await isHeld(trx, outgoing.conversation.id));
  const replies = isSilenced
    ? outgoing.replies.filter((reply) => reply.kind === 'replace')
    : outgoing.replies;
  for (const reply of replies) {
    await sendOne(trx, outgoing, reply);
    if (reply.kind !== 'replace') await keep(trx, outgoing, reply);
  }
}

export async function isHeld(db: Reading, conversationId: string): Promise<boolean> {
  const held = db
    .selectFrom('cases')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('status', '=', 'withAgent');
  return (await held.executeTakeFirst()) !== undefined;
}

async function sendOne(trx: Transact, outgoing: Outgoing, reply: Reply): Promise<void> {
  const { conversation, now } = outgoing;
  // There is nothing to fold where cards are text.
  if (conversation.plain === 1 && reply.kind === 'replace') return;
  const body = activityOf(outgoing, reply);
  if (conversation.channel !== 'directline') return putInOutbox(trx, outgoing, reply, body);
  if (reply.kind === 'replace') {
    return replaceCard(trx, conversation.id, now, reply.key, {
      attachments: body['attachments'],
      summary: body['summary'],
    });
  }
  // What went out as text stays as it is, also when the cards are back.
  const cardKey = reply.kind === 'card' && conversation.plain !== 1 ? reply.key : null;
  await addActivity(trx, conversation.id, now, { cardKey, body });
}

function activityOf({ conversation, speaker }: Outgoing, reply: Reply): SeenActivity {
  const message = { type: 'message', from: fromOf(speaker) };
  if (conversation.plain === 1 && reply.kind !== 'text') {
    return { ...message, text: reply.card.plain, textFormat: 'plain' };
  }
  if (reply.kind === 'text') {
    // What an agent types is no Markdown.
    const textFormat = speaker.kind === 'bot' ? 'markdown' : 'plain';
    return { ...message, text: reply.text, textFormat };
  }
  const channel = conversation.channel === 'directline' ? 'directline' : 'msteams';
  const content = adaptiveCard(reply.card, channel, conversation.locale ?? 'en');
  return {
    ...message,
    summary: reply.card.summary,
    attachments: [{ contentType: cardContentType, content }],
  };
}

function fromOf(speaker: Speaker): SeenActivity {
  return speaker.kind === 'bot'
    ? { id: 'stepladder', name: botName, role: 'bot' }
    : { id: `agent:${speaker.id}`, name: speaker.name, role: 'bot' };
}

async function putInOutbox(
  trx: Transact,
  { conversation, now, newId }: Outgoing,
  reply: Reply,
  body: SeenActivity,
): Promise<void> {
  await queueActivity(trx, {
    id: newId(),
    conversationId: conversation.id,
    kind: reply.kind === 'replace' ? 'replace' : 'send',
    cardKey: reply.kind === 'text' ? null : reply.key,
    body,
    now,
  });
}

export type Queued = {
  readonly id: string;
  readonly conversationId: string;
  readonly kind: 'send' | 'replace';
  readonly cardKey: string | null;
  readonly body: object;
  readonly now: number;
};

/** For a Bot Framework channel; sent in the order in which it is queued. */
export async function queueActivity(trx: Transact, queued: Queued): Promise<void> {
  const { id, conversationId, kind, cardKey, body, now } = queued;
  const { watermark: place } = await trx
    .updateTable('conversations')
    .set((eb) => ({ watermark: eb('watermark', '+', 1) }))
    .where('id', '=', conversationId)
    .returning('watermark')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('outbox')
    .values({
      id,
      conversation_id: conversationId,
      place,
      kind,
      card_key: cardKey,
      body: JSON.stringify(body),
      state: 'new',
      attempts: 0,
      next_at: now,
    })
    .execute();
}

async function keep(
  trx: Transact,
  { conversation, caseId, speaker, isMark, now, newId }: Outgoing,
  reply: Exclude<Reply, { kind: 'replace' }>,
): Promise<void> {
  await keepWords(trx, {
    id: newId(),
    conversationId: conversation.id,
    personId: conversation.person_id,
    caseId,
    by: isMark === true ? 'mark' : speaker.kind,
    name: speaker.kind === 'bot' ? botName : speaker.name,
    text: reply.kind === 'text' ? reply.text : reply.card.summary,
    at: now,
  });
}
