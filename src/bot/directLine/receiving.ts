/** What a client sends: its echo and what the bot has to do, written in one transaction. */
import { keepFiles, type CheckedFile } from '../../cases/files.js';
import { filesText } from '../../dialogs/files.text.js';
import { lockConversation } from '../../storage/lockConversation.js';
import type { Schema } from '../../storage/schema.js';
import type { Storage, Transact } from '../../storage/storage.js';
import { putInInbox } from '../inbox.js';
import type { Incoming } from '../turn.js';
import { keepWords } from '../words.js';
import { cleaned, type CleanActivity } from './clean.js';
import type { ClientActivity } from './clientActivity.js';
import type { ReceivedFiles } from './directLine.js';
import { echoOf } from './echo.js';
import { addActivity } from './transcript.js';

export type DirectLinePorts = {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  /** Something is in the inbox of this conversation. */
  readonly wake: (conversationId: string) => void;
};

type Conversation = Schema['conversations'];

type Sent = { readonly activity: CleanActivity; readonly files: readonly CheckedFile[] };

export async function receive(
  ports: DirectLinePorts,
  conversationId: string,
  activity: ClientActivity,
): Promise<{ id: string }> {
  const sent = { activity: cleaned(activity), files: [] };
  const received = await accept(ports, conversationId, sent);
  if (received.kind === 'refused') throw new Error('a message without files was refused for them');
  return { id: received.id };
}

export function receiveFiles(
  ports: DirectLinePorts,
  conversationId: string,
  activity: ClientActivity,
  files: readonly CheckedFile[],
): Promise<ReceivedFiles> {
  return accept(ports, conversationId, { activity: cleaned(activity), files });
}

async function accept(
  ports: DirectLinePorts,
  conversationId: string,
  sent: Sent,
): Promise<ReceivedFiles> {
  const received = await ports.storage.write((trx) => write(ports, trx, conversationId, sent));
  if (received.kind === 'accepted') {
    ports.storage.announce([conversationId]);
    ports.wake(conversationId);
  }
  return received;
}

/** The same `clientActivityID` twice is one activity: the client sent it again. */
async function write(
  ports: DirectLinePorts,
  trx: Transact,
  conversationId: string,
  { activity, files }: Sent,
): Promise<ReceivedFiles> {
  const conversation = await lockConversation(trx, conversationId);
  if (conversation === undefined) throw new Error('a conversation that was let in is not there');
  const clientId = clientIdOf(activity);
  const known = clientId === null ? null : await earlier(trx, conversationId, clientId);
  if (known !== null) return { kind: 'accepted', id: known };
  const added = files.map((file) => ({ ...file, id: ports.newId() }));
  const at = ports.now();
  const { person_id: personId } = conversation;
  if (added.length > 0) {
    const kept = await keepFiles(trx, { conversationId, personId, files: added, at });
    if (kept.kind === 'refused') return kept;
  }
  const body = echoOf(personId, activity, added);
  const id = await addActivity(trx, conversationId, at, { cardKey: null, body });
  const arrivals = await arrivalsOf(ports, trx, conversation, activity, added);
  for (const [index, incoming] of arrivals.entries()) {
    const arrivalId = index === 0 ? id : ports.newId();
    const activityId = index === 0 ? (clientId ?? id) : arrivalId;
    const inbox = { channel: 'directline', conversationId, activityId, incoming, at };
    await putInInbox(trx, { id: arrivalId, ...inbox });
  }
  return { kind: 'accepted', id };
}

/** null where the client gives none, or one too long to be kept as a key. */
function clientIdOf(activity: CleanActivity): string | null {
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

/** Nothing where there is nothing to answer. Pictures are answered before the words with them. */
async function arrivalsOf(
  ports: DirectLinePorts,
  trx: Transact,
  conversation: Conversation,
  activity: CleanActivity,
  files: readonly CheckedFile[],
): Promise<readonly Incoming[]> {
  const { type, text, value } = activity;
  if (type !== 'message') return [];
  const hasText = text !== undefined && text.trim() !== '';
  const arrivals: Incoming[] = [];
  if (files.length > 0) {
    const names = files.map(({ name }) => name);
    const said = filesText(conversation.locale ?? 'en').sent(names);
    const words = await keepSaid(ports, trx, conversation, said);
    arrivals.push({ kind: 'files', count: files.length, withText: hasText, words });
  }
  if (typeof value === 'object' && value !== null) arrivals.push({ kind: 'press', payload: value });
  else if (hasText) {
    arrivals.push({ kind: 'text', text, words: await keepSaid(ports, trx, conversation, text) });
  }
  return arrivals.length === 0 ? [{ kind: 'blank' }] : arrivals;
}

async function keepSaid(
  { newId, now }: DirectLinePorts,
  trx: Transact,
  conversation: Conversation,
  text: string,
): Promise<string> {
  const id = newId();
  await keepWords(trx, {
    id,
    conversationId: conversation.id,
    personId: conversation.person_id,
    caseId: null,
    by: 'person',
    name: '',
    text,
    at: now(),
  });
  return id;
}
