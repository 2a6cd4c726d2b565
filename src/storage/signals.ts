/** Signs of the moment, told to every process. Whoever is not reached at that moment misses nothing. */
import { localAnnouncements } from './announcements.js';
import type { StorageLog } from './log.js';

/** The ids that come with them: of conversations, for `burst` of a burst. */
export const signals = ['personTypes', 'agentTypes', 'burst'] as const;

export type Signal = (typeof signals)[number];

export type Signals = {
  readonly signal: (signal: Signal, ids: readonly string[]) => void;
  /** Returns the function that ends it. */
  readonly onSignal: (signal: Signal, listener: (id: string) => void) => () => void;
  close(): void;
};

export function localSignals(log: StorageLog): Signals {
  const bySignal = {
    personTypes: localAnnouncements(log),
    agentTypes: localAnnouncements(log),
    burst: localAnnouncements(log),
  } satisfies Record<Signal, unknown>;
  return {
    signal(signal, ids) {
      bySignal[signal].announce(ids);
    },
    onSignal: (signal, listener) => bySignal[signal].onAnnounced(listener),
    close() {
      for (const signal of signals) bySignal[signal].close();
    },
  };
}
