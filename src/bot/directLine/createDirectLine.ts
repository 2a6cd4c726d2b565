/** Direct Line on the database: what a client sends is echoed and put in the inbox in one commit. */
import { dialogText } from '../../dialogs/dialogs.text.js';
import { putInInbox } from '../inbox.js';
import { bot, sendOut } from '../outgoing.js';
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
