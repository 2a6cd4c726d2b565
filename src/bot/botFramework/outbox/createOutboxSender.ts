/** Delivers the outbox: in order within a conversation, and what was left when a process starts. */
import { isBotFrameworkConversation } from '../address.js';
import { deliver, type DeliveryPorts } from './deliver.js';
import { deliverEach } from './deliverEach.js';
import { dueConversations, forgetOld, takeBackLeases } from './outboxRows.js';

export type OutboxSender = {
  /** Follows what is announced, and looks for what nobody announced every `pollMs`. */
  readonly start: () => Promise<void>;
  /** Resolves when nothing is being sent that could be sent now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const pollMs = 5000;

export function createOutboxSender(ports: DeliveryPorts): OutboxSender {
  const { storage, now, log } = ports;
  let stopListening = (): void => undefined;
  let poll: NodeJS.Timeout | undefined;
  // What fails is still there: the poll takes it up again.
  const conversations = deliverEach(
    (id) => deliver(ports, id),
    now,
    (conversationId, error) => {
      log.error({ err: error, conversationId }, 'outbox not delivered');
    },
  );

  function wake(conversationId: string): void {
    if (isBotFrameworkConversation(conversationId)) conversations.wake(conversationId);
  }

  async function look(): Promise<void> {
    for (const conversationId of await dueConversations(storage, now())) wake(conversationId);
    await forgetOld(storage, now());
  }

  return {
    async start() {
      if (storage.dialect === 'sqlite') await takeBackLeases(storage, now());
      stopListening = storage.onAnnounced(wake);
      await look();
      poll = setInterval(() => {
        look().catch((error: unknown) => {
          log.error({ err: error }, 'outbox not read');
        });
      }, pollMs);
      poll.unref();
    },
    settled: conversations.settled,
    async stop() {
      stopListening();
      clearInterval(poll);
      await conversations.stop();
    },
  };
}
