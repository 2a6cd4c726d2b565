/** Direct Line on the database: what a client sends is echoed and put in the inbox in one commit. */
import { redact } from '../../knowledge/redact.js';
import { directLineUserId } from '../../people/directLineUser.js';
import type { Storage, Transact } from '../../storage/storage.js';
import { dialogText } from '../../dialogs/dialogs.text.js';
import type { Schema } from '../../storage/schema.js';
import { putInInbox } from '../inbox.js';
import { bot, sendOut } from '../outgoing.js';
import type { Incoming } from '../turn.js';
import { keepWords } from '../words.js';
import type { ClientActivity } from './clientActivity.js';
import type { DirectLine, SeenActivity } from './directLine.js';
import { cleanText, cleanValue } from './clean.js';
import { addActivity } from './transcript.js';

export type DirectLinePorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** Something is in the inbox of this conversation. */
  readonly wake: (conversationId: string) => void;
};

type Conversation = Schema['conversations'];

export function createDirectLine(ports: DirectLinePorts): DirectLine {
  return {
    start: (conversationId) => start(ports, conversationId),
    receive: (conversationId, activity) => receive(ports, conversationId, activity),
    since: (conversationId, watermark) => since(ports.storage, conversationId, watermark),
  };
}

async function start(ports: DirectLinePorts, conversationId: string): Promise<boolean> {
  const { storage, now, newId } = ports;
  const isFirst = await storage.write(async (trx) => {
    const conversation = await trx
      .updateTable('conversations')
      .set({ started_at: now() })
      .where('id', '=', conversationId)
      .where('started_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (conversation === undefined) return false;
    const text = dialogText(conversation.locale ?? 'en').welcome;
    await sendOut(trx, {
      conversation,
      caseId: null,
      speaker: bot,
      replies: [{ kind: 'text', text }],
      now: now(),
      newId,
    });
    return true;
  });
  if (isFirst) storage.announce([conversationId]);
  else await comeBack(ports, conversationId);
  return isFirst;
}

/** The chat was opened again: the bot may have something to take up. */
async function comeBack(ports: DirectLinePorts, conversationId: string): Promise<void> {
  const id = ports.newId();
  const at = ports.now();
  await ports.storage.write((trx) =>
    putInInbox(trx, {
      id,
      channel: 'directline',
      conversationId,
      activityId: id,
      incoming: { kind: 'joined' },
      at,
    }),
  );
  ports.wake(conversationId);
}

async function receive(
  ports: DirectLinePorts,
  conversationId: string,
  activity: ClientActivity,
): Promise<{ id: string }> {
  if (activity.type === 'typing') return { id: `${conversationId}|typing` };
  const id = await ports.storage.write((trx) => accept(ports, trx, conversationId, activity));
  ports.storage.announce([conversationId]);
  ports.wake(conversationId);
  return { id };
}

/** The same `clientActivityID` twice is one activity: the client sent it again. */
async function accept(
  ports: DirectLinePorts,
  trx: Transact,
  conversationId: string,
  activity: ClientActivity,
): Promise<string> {
  const conversation = await trx
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const clientId = clientIdOf(activity);
  const known = clientId === null ? null : await earlier(trx, conversationId, clientId);
  if (known !== null) return known;
  const text = activity.text === undefined ? '' : redact(cleanText(activity.text));
  const value = cleanValue(activity.value);
  const at = ports.now();
  const body = echoOf(conversation, activity, text, value);
  const id = await addActivity(trx, conversationId, at, { cardKey: null, body });
  const incoming = await incomingOf(ports, trx, conversation, { activity, text, value });
  if (incoming !== null) {
    const activityId = clientId ?? id;
    await putInInbox(trx, { id, channel: 'directline', conversationId, activityId, incoming, at });
  }
  return id;
}

/** null where the client gives none, or one too long to be kept as a key. */
function clientIdOf(activity: ClientActivity): string | null {
  const id = activity.channelData?.['clientActivityID'];
  return typeof id === 'string' && id.length > 0 && id.length <= maxClientIdLength ? id : null;
}

const maxClientIdLength = 200;

async function earlier(
  trx: Transact,
  conversationId: string,
  activityId: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('inbox')
    .select('id')
    .where('channel', '=', 'directline')
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Web Chat ends its "Sending" only when it sees its own `channelData` again. */
function echoOf(
  conversation: Conversation,
  activity: ClientActivity,
  text: string,
  value: unknown,
): SeenActivity {
  return {
    type: activity.type,
    from: { id: directLineUserId(conversation.person_id), role: 'user' },
    ...(activity.text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(activity.name === undefined ? {} : { name: activity.name }),
    ...(value === undefined ? {} : { value }),
    ...(activity.channelData === undefined ? {} : { channelData: activity.channelData }),
  };
}

/** null where there is nothing to answer. */
async function incomingOf(
  { newId, now }: DirectLinePorts,
  trx: Transact,
  conversation: Conversation,
  said: { readonly activity: ClientActivity; readonly text: string; readonly value: unknown },
): Promise<Incoming | null> {
  const { activity, text, value } = said;
  if (activity.type !== 'message') return null;
  if (typeof value === 'object' && value !== null) return { kind: 'press', payload: value };
  if (text.trim() === '') return { kind: 'blank' };
  const words = newId();
  await keepWords(trx, {
    id: words,
    conversationId: conversation.id,
    personId: conversation.person_id,
    caseId: null,
    by: 'person',
    name: '',
    text,
    at: now(),
  });
  return { kind: 'text', text, words };
}

/** A client asks again until nothing comes. */
const pageSize = 500;

async function since(storage: Storage, conversationId: string, watermark: number | null) {
  const activities = storage.db
    .selectFrom('activities')
    .select(['body', 'changed'])
    .where('conversation_id', '=', conversationId);
  const rows =
    watermark === null
      ? await activities.orderBy('place').execute()
      : await activities
          .where('changed', '>', watermark)
          .orderBy('changed')
          .limit(pageSize)
          .execute();
  return {
    activities: rows.map((row) => JSON.parse(row.body) as SeenActivity),
    watermark: rows.reduce((most, row) => Math.max(most, row.changed), watermark ?? 0),
  };
}
