/** What a hub of agents says of a conversation that it was handed: accepted, completed, or failed. */
import { z } from 'zod';
import { loadCase } from '../../cases/store.js';
import { createDesk } from '../../desk/createDesk.js';
import type { DeskPorts } from '../../desk/deskPorts.js';
import { isHub, type HandoffHub } from '../../handoffConfig.js';
import type { Agent } from '../../people/agent.js';
import { caseAtHub } from '../handoff/handoffRows.js';
import { putInInbox } from '../inbox.js';
import { sayText } from '../sayText.js';
import type { Incoming } from '../turn.js';
import type { Named } from './accept.js';
import { botFrameworkText } from './botFramework.text.js';
import { lockConversation } from '../../storage/lockConversation.js';

const Status = z.object({ state: z.enum(['accepted', 'completed', 'failed']) });

export type HubPorts = { readonly hub: HandoffHub; readonly desk: DeskPorts };

/** An event of a conversation that no hub has, or of a state that is unknown, changes nothing. */
export async function hearHub({ hub, desk: ports }: HubPorts, activity: Named): Promise<void> {
  const { channelId, conversation, value } = activity;
  const { data: status } = Status.safeParse(value);
  if (status === undefined || !isHub(hub, channelId)) return;
  const place = { channelId, conversationId: conversation.id };
  const caseId = await caseAtHub(ports.storage, place);
  if (caseId === null) return;
  const desk = createDesk(ports);
  const agent = hubAgent(channelId, activity.locale ?? 'en');
  switch (status.state) {
    case 'accepted':
      await desk.accept(caseId, agent);
      return;
    case 'completed':
      await desk.solve(caseId, agent);
      return;
    case 'failed': {
      const theCase = await loadCase(ports.storage.db, caseId);
      if (theCase?.status === 'waiting') await takeBack(ports, caseId, activity.id);
      else await desk.handBack(caseId, agent, null);
    }
  }
}

/** One for all of a hub's people: the protocol does not say who it is. */
function hubAgent(channelId: string, locale: string): Agent {
  const name = botFrameworkText(locale).hub;
  return { id: `hub-${channelId}`, name, roles: ['agent'], teams: 'all' };
}

/** Nobody has taken it: the person is told, and the bot goes on as if they had taken it back. */
async function takeBack(ports: DeskPorts, caseId: string, activityId: string): Promise<void> {
  const { storage, now, newId, wake } = ports;
  const conversationId = await storage.write(async (trx) => {
    const theCase = await loadCase(trx, caseId);
    const conversation =
      theCase === undefined ? undefined : await lockConversation(trx, theCase.conversationId);
    if (theCase?.status !== 'waiting' || conversation === undefined) return null;
    const { channel, id } = conversation;
    const payload = { do: 'withdraw', case: caseId, seq: theCase.seq };
    const incoming: Incoming = { kind: 'press', payload };
    const arrival = { id: newId(), channel, conversationId: id, activityId, incoming, at: now() };
    if (!(await putInInbox(trx, arrival))) return null;
    const text = botFrameworkText(conversation.locale ?? 'en').hubFailed;
    await sayText(trx, { conversation, caseId, text }, { now, newId });
    return id;
  });
  if (conversationId === null) return;
  storage.announce([conversationId]);
  wake(conversationId);
}
