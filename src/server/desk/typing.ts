/** Typing between the desk and the chat: shown where somebody looks on now, and kept nowhere. */
import { heldBy } from '../../desk/heldChat.js';
import type { Desk } from '../../desk/desk.js';
import type { Agent } from '../../people/agent.js';
import type { Chance } from '../../people/session.js';
import type { Storage } from '../../storage/storage.js';
import type { Streams } from '../directLine/streams.js';
import { json } from '../http/reply.js';
import { replyTo } from './actions.js';
import { Nothing, operation } from './api/operation.js';
import type { Operation } from './api/operation.js';
import type { LiveSockets } from './live.js';

export type TypingPorts = {
  readonly desk: Desk;
  readonly streams: Pick<Streams, 'pass'>;
  readonly chance: Chance;
  /** Where the chat is one of the Bot Framework's; left out, there is none. Never rejects. */
  readonly typeInChannel?: ((reference: string) => Promise<void>) | null;
};

export function typingOperations(ports: TypingPorts): readonly Operation[] {
  return [
    operation({
      method: 'post',
      path: '/cases/{id}/typing',
      summary: 'Shows the person that the agent who holds the case is typing, for a moment.',
      for: 'agent',
      body: Nothing,
      gives: Nothing,
      conflicts: true,
      handle: async ({ agent, params }) => {
        const chat = await ports.desk.heldChat(params.id, agent);
        if (chat.kind !== 'held') return replyTo(chat);
        if (chat.reference !== null) void ports.typeInChannel?.(chat.reference);
        else ports.streams.pass(chat.conversationId, typingOf(chat.conversationId, agent, ports));
        return json(200, {});
      },
    }),
  ];
}

/** From the same sender as the agent's messages: the next one ends it. */
function typingOf(conversationId: string, agent: Agent, { chance }: TypingPorts) {
  return {
    type: 'typing',
    id: `${conversationId}|typing-${chance.newId()}`,
    timestamp: new Date(chance.now()).toISOString(),
    channelId: 'directline',
    conversation: { id: conversationId },
    from: { id: `agent:${agent.id}`, name: agent.name, role: 'bot' },
  };
}

/** Tells whoever holds the chat, and only them. Never rejects: a sign that is lost is no harm. */
export function tellHolder(
  storage: Storage,
  live: LiveSockets,
): (conversationId: string) => Promise<void> {
  return async (conversationId) => {
    if (live.count() === 0) return;
    const held = await heldBy(storage, conversationId).catch(() => undefined);
    if (held) live.send(held.agentId, { type: 'typing', case: held.caseId, by: 'person' });
  };
}
