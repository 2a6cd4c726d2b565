/** Typing between the desk and the chat: shown where somebody looks on now, and kept nowhere. */
import { heldBy } from '../../desk/heldChat.js';
import type { Holding } from '../../desk/heldChat.js';
import type { Desk } from '../../desk/desk.js';
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
  readonly storage: Pick<Storage, 'signal'>;
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
        else ports.storage.signal('agentTypes', [chat.conversationId]);
        return json(200, {});
      },
    }),
  ];
}

export function tellOfTyping(storage: Pick<Storage, 'signal'>): (conversationId: string) => void {
  return (conversationId) => {
    storage.signal('personTypes', [conversationId]);
  };
}

export type TypingListeners = {
  readonly storage: Storage;
  readonly streams: Pick<Streams, 'has' | 'pass'>;
  readonly live: Pick<LiveSockets, 'count' | 'send'>;
  readonly chance: Chance;
};

/**
 * Shows in this process what was typed in any: only an id travels, who holds the chat is asked of the
 * database, and only where somebody looks on. A sign that is lost is no harm.
 */
export function followTyping(ports: TypingListeners): () => void {
  const { storage, streams, live } = ports;

  async function showAgent(conversationId: string): Promise<void> {
    if (!streams.has(conversationId)) return;
    const held = await heldBy(storage, conversationId).catch(() => undefined);
    if (held) streams.pass(conversationId, typingOf(conversationId, held, ports));
  }

  async function tellHolder(conversationId: string): Promise<void> {
    if (live.count() === 0) return;
    const held = await heldBy(storage, conversationId).catch(() => undefined);
    if (held === undefined) return;
    const frame = { type: 'typing', case: held.caseId, by: 'person' };
    live.send(({ id }) => id === held.agentId, frame);
  }

  const ends = [
    storage.onSignal('agentTypes', (id) => void showAgent(id)),
    storage.onSignal('personTypes', (id) => void tellHolder(id)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** From the same sender as the agent's messages: the next one ends it. */
function typingOf(
  conversationId: string,
  { agentId, agentName }: Holding,
  { chance }: Pick<TypingListeners, 'chance'>,
) {
  return {
    type: 'typing',
    id: `${conversationId}|typing-${chance.newId()}`,
    timestamp: new Date(chance.now()).toISOString(),
    channelId: 'directline',
    conversation: { id: conversationId },
    from: { id: `agent:${agentId}`, name: agentName, role: 'bot' },
  };
}
