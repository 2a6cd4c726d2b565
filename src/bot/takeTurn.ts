/** One turn: the oldest row of a conversation's inbox, decided and committed in one transaction. */
import { lockConversation } from '../storage/lockConversation.js';
import { decide } from '../dialogs/decide.js';
import { dialogText } from '../dialogs/dialogs.text.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { carryOut } from './carryOut.js';
import { tellHub } from './handoff/tellHub.js';
import { sayText } from './sayText.js';
import { situationOf } from './situationOf.js';
import type { TurnPorts } from './turnPorts.js';
import { Incoming } from './turn.js';

type Conversation = Schema['conversations'];
type InboxRow = Schema['inbox'];

/** True where more waits in the inbox of this conversation. */
export async function takeTurn(ports: TurnPorts, conversationId: string): Promise<boolean> {
  const taken = await ports.storage.write(async (trx) => {
    const found = await oldest(trx, conversationId);
    if (found === undefined) return undefined;
    const { conversation, row } = found;
    const incoming = Incoming.parse(JSON.parse(row.body));
    const situation = await situationOf(ports, trx, conversation, incoming);
    const decision = decide(situation);
    await carryOut(ports, trx, conversation, incoming, situation, decision);
    await tellHub(ports, trx, conversation, decision);
    await finish(trx, row, 'done');
    return found;
  });
  if (taken === undefined) return false;
  ports.storage.announce([conversationId]);
  return taken.isFollowed;
}

/** A turn that fails again and again is set aside first: the next one gets its turn, whatever comes. */
export async function giveUp(ports: TurnPorts, conversationId: string): Promise<void> {
  await ports.storage.write(async (trx) => {
    const found = await oldest(trx, conversationId);
    if (found !== undefined) await finish(trx, found.row, 'failed');
  });
  await ports.storage.write(async (trx) => {
    const conversation = await lockConversation(trx, conversationId);
    if (conversation === undefined) return;
    const text = dialogText(conversation.locale ?? 'en').sorry;
    await sayText(trx, { conversation, caseId: conversation.case_id, text }, ports);
  });
  ports.storage.announce([conversationId]);
}

type Oldest = {
  readonly conversation: Conversation;
  readonly row: InboxRow;
  /** By another one that was here already. */
  readonly isFollowed: boolean;
};

/** Locks the conversation: no other process takes a turn of it meanwhile. */
async function oldest(trx: Transact, conversationId: string): Promise<Oldest | undefined> {
  const conversation = await lockConversation(trx, conversationId);
  const [row, next] = await trx
    .selectFrom('inbox')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'new')
    .orderBy('place')
    .limit(2)
    .execute();
  if (conversation === undefined || row === undefined) return undefined;
  return { conversation, row, isFollowed: next !== undefined };
}

/** What people wrote stands in `words`; the inbox keeps only that something came. */
async function finish(trx: Transact, row: InboxRow, state: 'done' | 'failed'): Promise<void> {
  await trx.updateTable('inbox').set({ state, body: '{}' }).where('id', '=', row.id).execute();
}
