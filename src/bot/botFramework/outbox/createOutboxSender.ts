/** Delivers the outbox: in order within a conversation, and what was left when a process starts. */
import { isBotFrameworkConversation } from '../sender.js';
import { deliver, type DeliveryPorts } from './deliver.js';
import { oneAtATime } from './oneAtATime.js';
import { dueConversations, forgetOld, takeBackLeases } from './outboxRows.js';

export type OutboxSender = {
  /** Follows what is announced, and looks for what nobody announced every `pollMs`. */
  readonly start: () => Promise<void>;
  /** Resolves when nothing is being sent that could be sent now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const pollMs = 5000;
/** Timers hold no more; what is later is found by the poll. */
const longestTimerMs = 60_000;

export function createOutboxSender(ports: DeliveryPorts): OutboxSender {
  const { storage, now, log } = ports;
  const timers = new Map<string, NodeJS.Timeout>();
  let isStopping = false;
  let stopListening = (): void => undefined;
  let poll: NodeJS.Timeout | undefined;
  // What fails is still there: the poll takes it up again.
  const workers = oneAtATime(deliverAll, (conversationId, error) => {
    log.error({ err: error, conversationId }, 'outbox not delivered');
  });

  async function deliverAll(conversationId: string): Promise<void> {
    while (!isStopping) {
      const delivered = await deliver(ports, conversationId);
      if (delivered.kind === 'nothing') return;
      if (delivered.kind === 'later') {
        wakeAt(conversationId, delivered.at);
        return;
      }
    }
  }

  function wake(conversationId: string): void {
    if (!isStopping && isBotFrameworkConversation(conversationId)) workers.wake(conversationId);
  }

  function wakeAt(conversationId: string, at: number): void {
    const ms = at - now();
    clearTimeout(timers.get(conversationId));
    if (ms > longestTimerMs) return;
    const timer = setTimeout(() => {
      timers.delete(conversationId);
      wake(conversationId);
    }, ms);
    timer.unref();
    timers.set(conversationId, timer);
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
    settled: workers.settled,
    async stop() {
      isStopping = true;
      stopListening();
      clearInterval(poll);
      for (const timer of timers.values()) clearTimeout(timer);
      await workers.settled();
    },
  };
}
