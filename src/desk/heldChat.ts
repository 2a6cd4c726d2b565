/** Whose chat an agent holds at this moment, for what is shown and not kept: nothing is written. */
import type { Storage } from '../storage/storage.js';
import type { Agent } from '../people/agent.js';
import type { HeldChat, NotDone } from './desk.js';
import { deskText } from './desk.text.js';
import { isOwn } from './teams.js';
import type { DeskSettings } from './settings/deskSettings.js';

export async function heldChat(
  { db }: Storage,
  settings: DeskSettings,
  agent: Agent,
  caseId: string,
): Promise<HeldChat | NotDone> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('conversations', 'conversations.id', 'cases.conversation_id')
    .select(['status', 'team', 'agent_id', 'agent_name', 'conversations.id', 'reference'])
    .where('cases.id', '=', caseId)
    .where('handed_over', '=', 1)
    .executeTakeFirst();
  if (row === undefined || !isOwn(settings, agent.teams, row.team)) return { kind: 'unknown' };
  if (row.status !== 'withAgent') return { kind: 'refused', because: deskText.acceptFirst };
  if (row.agent_id !== agent.id) return { kind: 'lost', heldBy: row.agent_name ?? '' };
  return { kind: 'held', conversationId: row.id, reference: row.reference };
}

export type Holding = {
  readonly caseId: string;
  readonly agentId: string;
  readonly agentName: string;
};

/** Who holds this chat; undefined while the bot has it. */
export async function heldBy(
  { db }: Storage,
  conversationId: string,
): Promise<Holding | undefined> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'agent_id', 'agent_name'])
    .where('conversation_id', '=', conversationId)
    .where('status', '=', 'withAgent')
    .executeTakeFirst();
  if (row?.agent_id == null) return undefined;
  return { caseId: row.id, agentId: row.agent_id, agentName: row.agent_name ?? '' };
}
