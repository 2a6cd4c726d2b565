/** Sends messages to people, one after the other within a case, each under its key. */
import type { DeskApi } from '../api.js';
import type { Store } from '../store.js';
import { sendProblem } from './outbox.text.js';

export type SendMessages = {
  readonly send: (id: string, text: string) => Promise<void>;
  /** With the key that it had. */
  readonly sendAgain: (key: string) => Promise<void>;
};

export function sendMessages(
  api: Pick<DeskApi, 'act'>,
  store: Store,
  newKey: () => string,
  refresh: () => Promise<void>,
): SendMessages {
  const lastOf = new Map<string, Promise<void>>();

  function queued(key: string, id: string, text: string): Promise<void> {
    store.send({ kind: 'sendBegun', key, id, text });
    const sent = (lastOf.get(id) ?? Promise.resolve()).then(() => sendOnce(key, id, text));
    lastOf.set(id, sent);
    return sent;
  }

  async function sendOnce(key: string, id: string, text: string): Promise<void> {
    const answer = await api.act(id, { kind: 'messages', text, key });
    store.send({ kind: 'sendEnded', key, why: sendProblem(answer) });
    if (answer.kind === 'signedOut') store.send({ kind: 'signedOut' });
    else void refresh();
  }

  return {
    send: (id, text) => queued(newKey(), id, text),
    async sendAgain(key) {
      const outgoing = store.get().outbox.find((one) => one.key === key);
      if (outgoing?.state.kind === 'failed') await queued(key, outgoing.caseId, outgoing.text);
    },
  };
}

/** Also on a page without https, where `randomUUID` is missing. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
