/** Direct Line on the database: what a client sends is echoed and put in the inbox in one commit. */
import { dialogText } from '../../dialogs/dialogs.text.js';
import type { Transact } from '../../storage/storage.js';
import { putInInbox } from '../inbox.js';
import { sayText } from '../sayText.js';
import type { DirectLine } from './directLine.js';
import { fileOf, since } from './reading.js';
import { receive, receiveFiles, type DirectLinePorts } from './receiving.js';

export function createDirectLine(ports: DirectLinePorts): DirectLine {
  return {
    start: (conversationId) => start(ports, conversationId),
    receive: (conversationId, activity) => receive(ports, conversationId, activity),
    receiveFiles: (conversationId, activity, files) =>
      receiveFiles(ports, conversationId, activity, files),
    since: (conversationId, watermark) => since(ports.storage, conversationId, watermark),
    file: (conversationId, fileId) => fileOf(ports.storage, conversationId, fileId),
  };
}

async function start(ports: DirectLinePorts, conversationId: string): Promise<boolean> {
  const { storage } = ports;
  const isFirst = await storage.write(async (trx) => {
    const isWelcomed = await welcome(ports, trx, conversationId);
    if (!isWelcomed) await comeBack(ports, trx, conversationId);
    return isWelcomed;
  });
  if (isFirst) storage.announce([conversationId]);
  else ports.wake(conversationId);
  return isFirst;
}

/** False where it was done before. */
async function welcome(
  ports: DirectLinePorts,
  trx: Transact,
  conversationId: string,
): Promise<boolean> {
  const conversation = await trx
    .updateTable('conversations')
    .set({ started_at: ports.now() })
    .where('id', '=', conversationId)
    .where('started_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (conversation === undefined) return false;
  const text = dialogText(conversation.locale ?? 'en').welcome;
  await sayText(trx, { conversation, caseId: null, text }, ports);
  return true;
}

/** The chat was opened again: the bot may have something to take up. */
async function comeBack(
  { now, newId }: DirectLinePorts,
  trx: Transact,
  conversationId: string,
): Promise<void> {
  const id = newId();
  await putInInbox(trx, {
    id,
    channel: 'directline',
    conversationId,
    activityId: id,
    incoming: { kind: 'joined' },
    at: now(),
  });
}
