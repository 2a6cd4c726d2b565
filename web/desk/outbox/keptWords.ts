/** What an agent has typed, kept in this tab over a reload: drafts, and messages that did not arrive. */
import * as z from 'zod/mini';
import type { Draft, State } from '../state.js';
import type { Store } from '../store.js';
import { nothingKnown, type Outgoing } from './outbox.js';
import { notKnownWhetherSent } from './outbox.text.js';

type Words = Pick<State, 'drafts' | 'outbox'>;

/** As much of a browser's storage as is used here. */
export type Shelf = {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

const prefix = 'desk.words.';

const Draft: z.ZodMiniType<Draft> = z.object({
  text: z.string(),
  mode: z.nullable(z.enum(['message', 'note'])),
});

const Kept = z.object({
  drafts: z.record(z.string(), Draft),
  outbox: z.array(
    z.object({
      key: z.string(),
      caseId: z.string(),
      text: z.string(),
      why: z.nullable(z.string()),
    }),
  ),
});

/** Each agent has their own: another who signs in within the same tab reads nothing of it. */
export function followWords(store: Store, storage: Shelf): void {
  let agentId: string | null = null;
  let kept: Words = store.get();
  store.listen(() => {
    const { session, drafts, outbox } = store.get();
    if (session.kind !== 'signedIn') return;
    if (session.agent.id !== agentId) {
      agentId = session.agent.id;
      kept = readWords(storage, agentId);
      store.send({ kind: 'wordsRestored', words: kept });
    } else if (drafts !== kept.drafts || outbox !== kept.outbox) {
      kept = { drafts, outbox };
      keepWords(storage, agentId, kept);
    }
  });
}

function keepWords(storage: Shelf, agentId: string, { drafts, outbox }: Words): void {
  const written = Object.entries(drafts).filter(([, { text }]) => text !== '');
  const waiting = outbox
    .filter(({ state }) => state.kind !== 'sent')
    .map(({ key, caseId, text, state }) => ({
      ...{ key, caseId, text },
      why: state.kind === 'failed' ? state.why : null,
    }));
  try {
    if (written.length + waiting.length === 0) storage.removeItem(keyOf(agentId));
    else
      storage.setItem(
        keyOf(agentId),
        JSON.stringify({ drafts: Object.fromEntries(written), outbox: waiting }),
      );
  } catch {
    // No room, or not allowed: then the words last as long as the page.
  }
}

function readWords(storage: Shelf, agentId: string): Words {
  try {
    const read = Kept.parse(JSON.parse(storage.getItem(keyOf(agentId)) ?? ''));
    const outbox = read.outbox.map(({ why, ...outgoing }): Outgoing => ({
      ...outgoing,
      state: { kind: 'failed', why: why ?? notKnownWhetherSent },
      before: nothingKnown,
    }));
    return { drafts: read.drafts, outbox };
  } catch {
    return { drafts: {}, outbox: [] };
  }
}

/** Who signs out leaves nothing behind in this tab, of nobody. */
export function dropWords(storage: Pick<Shelf, 'key' | 'length' | 'removeItem'>): void {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}

const signedOut = 'desk.signedOut';

/** To the browser's other tabs; each has its own words. */
export function tellSignedOut(shared: Pick<Shelf, 'setItem'>): void {
  try {
    shared.setItem(signedOut, String(Date.now()));
  } catch {
    // Not allowed: the other tabs learn of it with their next request.
  }
}

export function tellsSignedOut({ key }: { readonly key: string | null }): boolean {
  return key === signedOut;
}

function keyOf(agentId: string): string {
  return `${prefix}${agentId}`;
}
