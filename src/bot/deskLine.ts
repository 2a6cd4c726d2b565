/** The desk's way into a person's chat: an agent's words, and what the bot has to do for an agent. */
import type { Case } from '../cases/case.js';
import type { Agent } from '../people/agent.js';
import { lockConversation } from '../storage/lockConversation.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { cleanText } from './directLine/clean.js';
import { foldCards } from './foldCards.js';
import { putInInbox } from './inbox.js';
import { tellTeam, type TellTeamPorts } from './mail/tellTeam.js';
import { sendOut } from './outgoing.js';
import type { Clock } from './sayText.js';
import type { Incoming } from './turn.js';
import { keepWords } from './words.js';

type Task =
  | { readonly kind: 'returned'; readonly method: string | null }
  | { readonly kind: 'agentOffers'; readonly method: string };

export function createDeskLine(ports: TellTeamPorts) {
  const { now, newId } = ports;
  return {
    ...createDeskVoice(ports),
    fold: (trx: Transact, before: Case, after: Case) =>
      foldCards(trx, { now, newId }, before, after),
    waits: (trx: Transact, theCase: Case) => tellTeam(ports, trx, theCase),
    async hand(trx: Transact, theCase: Case, task: Task): Promise<void> {
      const incoming: Incoming = { ...task, caseId: theCase.id };
      const id = newId();
      const { conversationId } = theCase;
      const at = now();
      await putInInbox(trx, { id, channel: 'desk', conversationId, activityId: id, incoming, at });
    },
  };
}

/** What an agent says: to the person, to both sides, or to colleagues only. */
export function createDeskVoice({ now, newId }: Clock) {
  async function send(trx: Transact, theCase: Case, agent: Agent, text: string, isMark: boolean) {
    await sendOut(trx, {
      conversation: await conversationOf(trx, theCase),
      caseId: theCase.id,
      speaker: { kind: 'agent', id: agent.id, name: agent.name },
      replies: [{ kind: 'text', text: cleanText(text) }],
      isMark,
      now: now(),
      newId,
    });
  }

  return {
    tell: (trx: Transact, theCase: Case, agent: Agent, text: string) =>
      send(trx, theCase, agent, text, false),
    mark: (trx: Transact, theCase: Case, agent: Agent, text: string) =>
      send(trx, theCase, agent, text, true),
    async keepNote(trx: Transact, theCase: Case, agent: Agent, text: string): Promise<void> {
      await keepWords(trx, {
        id: newId(),
        conversationId: theCase.conversationId,
        personId: theCase.personId,
        caseId: theCase.id,
        by: 'note',
        name: agent.name,
        text: cleanText(text),
        at: now(),
      });
    },
  };
}

async function conversationOf(trx: Transact, theCase: Case): Promise<Schema['conversations']> {
  const conversation = await lockConversation(trx, theCase.conversationId);
  if (conversation === undefined) throw new Error('the conversation of an open case is not there');
  return conversation;
}
