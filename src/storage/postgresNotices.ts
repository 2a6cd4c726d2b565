/** What this process tells the others, one query after the other: the connection takes no more. */
import { asPayloads } from './payloads.js';
import type { Listener } from './postgresListener.js';

export type Notices = {
  /** Sent later where the connection is broken. */
  readonly keep: (channel: string, ids: readonly string[]) => void;
  /** Lost where the connection is broken. */
  readonly pass: (channel: string, ids: readonly string[]) => void;
  /** The connection is there again. */
  readonly send: () => void;
  readonly settled: () => Promise<void>;
};

type Pending = Map<string, Set<string>>;

export function createNotices(notify: Listener['notify']): Notices {
  const kept: Pending = new Map();
  const passed: Pending = new Map();
  let sending: Promise<void> | undefined;

  function send(): void {
    if (kept.size > 0 || passed.size > 0) sending ??= sendAll();
  }

  async function sendAll(): Promise<void> {
    let connected = true;
    while (connected && (kept.size > 0 || passed.size > 0)) {
      // What is told in the same go leaves together.
      await new Promise((resolve) => setImmediate(resolve));
      for (const [channel, ids] of taken(passed)) await sent(channel, ids);
      for (const [channel, ids] of taken(kept)) {
        if (await sent(channel, ids)) continue;
        connected = false;
        add(kept, channel, ids);
      }
    }
    sending = undefined;
  }

  const sent = (channel: string, ids: readonly string[]): Promise<boolean> =>
    notify(channel, asPayloads(ids)).catch(() => false);

  return {
    keep(channel, ids) {
      add(kept, channel, ids);
      send();
    },
    pass(channel, ids) {
      add(passed, channel, ids);
      send();
    },
    send,
    async settled() {
      await sending;
    },
  };
}

function add(pending: Pending, channel: string, ids: readonly string[]): void {
  if (ids.length > 0) pending.set(channel, new Set([...(pending.get(channel) ?? []), ...ids]));
}

function taken(pending: Pending): readonly (readonly [string, readonly string[]])[] {
  const all = [...pending].map(([channel, ids]) => [channel, [...ids]] as const);
  pending.clear();
  return all;
}
