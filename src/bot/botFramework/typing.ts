/** Signs of life where an answer takes long: "typing" within a second, a word within five. */
import type { Storage } from '../../storage/storage.js';
import { isHeld } from '../outgoing.js';
import { readReference, type Reference } from './reference.js';
import type { Sending } from './sending.js';

export type Typing = {
  /** Shown unless something of this conversation is announced before; `word` if it takes longer. */
  readonly soon: (conversationId: string, to: Reference, word: string) => void;
  readonly never: (conversationId: string) => void;
  readonly stop: () => void;
};

const typingAfterMs = 700;
const wordAfterMs = 4_000;

type Waiting = { typing: NodeJS.Timeout; word: NodeJS.Timeout };

export function createTyping(storage: Storage, sdk: Pick<Sending, 'send'>): Typing {
  const waiting = new Map<string, Waiting>();

  function never(conversationId: string): void {
    const timers = waiting.get(conversationId);
    clearTimeout(timers?.typing);
    clearTimeout(timers?.word);
    waiting.delete(conversationId);
  }

  const stopListening = storage.onAnnounced(never);

  /** While an agent holds the case the bot is silent, also about itself. */
  async function sayWord(conversationId: string, to: Reference, text: string): Promise<void> {
    const timers = waiting.get(conversationId);
    if (await isHeld(storage.db, conversationId)) return;
    if (waiting.get(conversationId) === timers) await sdk.send(to, { type: 'message', text });
  }

  return {
    never,
    soon(conversationId, to, word) {
      // Whoever sends again has had both already, or will.
      if (waiting.has(conversationId)) return;
      // A sign that does not arrive is no loss.
      const typing = setTimeout(() => {
        sdk.send(to, { type: 'typing' }).catch(() => undefined);
      }, typingAfterMs);
      const late = setTimeout(() => {
        sayWord(conversationId, to, word).catch(() => undefined);
      }, wordAfterMs);
      typing.unref();
      late.unref();
      waiting.set(conversationId, { typing, word: late });
    },
    stop() {
      stopListening();
      for (const conversationId of waiting.keys()) never(conversationId);
    },
  };
}

/** An agent is typing; a sign that does not arrive is no loss. */
export async function showTyping(sdk: Pick<Sending, 'send'>, reference: string): Promise<void> {
  const to = readReference(reference);
  if (to === null || to.stopped) return;
  await sdk.send(to, { type: 'typing' }).catch(() => undefined);
}
