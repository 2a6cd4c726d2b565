/** Tells a hub of agents that a conversation is handed over, in the transaction of the handover. */
import { loadCase } from '../../cases/store.js';
import type { Decision } from '../../dialogs/situation.js';
import { isHub } from '../../handoffConfig.js';
import type { Schema } from '../../storage/schema.js';
import type { Transact } from '../../storage/storage.js';
import { readReference } from '../botFramework/reference.js';
import { botName, queueActivity } from '../outgoing.js';
import type { TurnPorts } from '../turnPorts.js';
import { handoffInitiation, type SaidLine } from './initiation.js';
import { noteHandoff } from './handoffRows.js';

export async function tellHub(
  { handoffHub = null, now, newId }: TurnPorts,
  trx: Transact,
  conversation: Schema['conversations'],
  { changes }: Decision,
): Promise<void> {
  const caseId = changes.find(({ events }) =>
    events.some(({ kind }) => kind === 'handedOver'),
  )?.caseId;
  const to = readReference(conversation.reference);
  if (caseId === undefined || to === null || !isHub(handoffHub, to.channelId)) return;
  const theCase = await loadCase(trx, caseId);
  if (theCase === undefined) return;
  await noteHandoff(trx, { caseId, channelId: to.channelId, conversationId: to.conversationId });
  const from = { id: 'stepladder', name: botName, role: 'bot' };
  await queueActivity(trx, {
    id: newId(),
    conversationId: conversation.id,
    kind: 'send',
    cardKey: null,
    body: { from, ...handoffInitiation(theCase, await said(trx, caseId)) },
    now: now(),
  });
}

async function said(trx: Transact, caseId: string): Promise<readonly SaidLine[]> {
  return trx
    .selectFrom('words')
    .select(['by', 'name', 'text', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
