/** "Typing", where an answer takes longer than people wait without a sign. */
import type { Storage } from '../../storage/storage.js';
import type { Reference } from './reference.js';
import type { Sdk } from './sdk.js';

export type Typing = {
  /** Shown unless something of this conversation is announced before. */
  readonly soon: (conversationId: string, to: Reference) => void;
  readonly never: (conversationId: string) => void;
  readonly stop: () => void;
};

const patienceMs = 700;

export function createTyping(storage: Storage, sdk: Pick<Sdk, 'send'>): Typing {
  const timers = new Map<string, NodeJS.Timeout>();

  function never(conversationId: string): void {
    clearTimeout(timers.get(conversationId));
    timers.delete(conversationId);
  }

  const stopListening = storage.onAnnounced(never);

  return {
    never,
    soon(conversationId, to) {
      never(conversationId);
      const timer = setTimeout(() => {
        timers.delete(conversationId);
        // A sign that does not arrive is no loss.
        sdk.send(to, { type: 'typing' }).catch(() => undefined);
      }, patienceMs);
      timer.unref();
      timers.set(conversationId, timer);
    },
    stop() {
      stopListening();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
