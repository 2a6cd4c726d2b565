/** Signs of life where an answer takes long: "typing" within a second, a word within five. */
import type { Storage } from '../../storage/storage.js';
import { isHeld } from '../outgoing.js';
import { conversationAt } from './address.js';
import { readReference, type Reference } from './reference.js';
import type { Sending } from './sending.js';

export type Typing = {
  /** Shown to who wrote from this address, unless it is ended before; `word` if it takes longer. */
  readonly soon: (address: string, to: Reference, word: string) => Sign;
  readonly stop: () => void;
};

export type Sign = {
  readonly never: () => void;
  /** Ends it as soon as something of this conversation is announced. */
  readonly untilAnnounced: (conversationId: string) => void;
};

const typingAfterMs = 700;
const wordAfterMs = 4_000;

type Waiting = { readonly typing: NodeJS.Timeout; readonly word: NodeJS.Timeout };

export function createTyping(storage: Storage, sdk: Pick<Sending, 'send'>): Typing {
  const waiting = new Map<string, Waiting>();
  /** By conversation, where it is known. */
  const addresses = new Map<string, string>();

  function never(address: string): void {
    const timers = waiting.get(address);
    clearTimeout(timers?.typing);
    clearTimeout(timers?.word);
    waiting.delete(address);
  }

  const stopListening = storage.onAnnounced((conversationId) => {
    const address = addresses.get(conversationId);
    if (address === undefined) return;
    addresses.delete(conversationId);
    never(address);
  });

  /** While an agent holds the case the bot is silent, also about itself. */
  async function sayWord(address: string, to: Reference, text: string): Promise<void> {
    const timers = waiting.get(address);
    const conversationId = await conversationAt(storage.db, address);
    if (conversationId !== null && (await isHeld(storage.db, conversationId))) return;
    if (waiting.get(address) === timers) await sdk.send(to, { type: 'message', text });
  }

  function begin(address: string, to: Reference, text: string): void {
    // A sign that does not arrive is no loss.
    const typing = setTimeout(() => {
      sdk.send(to, { type: 'typing' }).catch(() => undefined);
    }, typingAfterMs);
    const word = setTimeout(() => {
      sayWord(address, to, text).catch(() => undefined);
    }, wordAfterMs);
    typing.unref();
    word.unref();
    waiting.set(address, { typing, word });
  }

  return {
    soon(address, to, word) {
      // Whoever sends again has had both already, or will.
      if (!waiting.has(address)) begin(address, to, word);
      return {
        never: () => {
          never(address);
        },
        untilAnnounced: (conversationId) => {
          addresses.set(conversationId, address);
        },
      };
    },
    stop() {
      stopListening();
      for (const address of waiting.keys()) never(address);
    },
  };
}

/** An agent is typing; a sign that does not arrive is no loss. */
export async function showTyping(sdk: Pick<Sending, 'send'>, reference: string): Promise<void> {
  const to = readReference(reference);
  if (to === null || to.stopped) return;
  await sdk.send(to, { type: 'typing' }).catch(() => undefined);
}
