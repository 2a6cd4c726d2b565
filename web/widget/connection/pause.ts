/** Waiting that can be cut short: when the network is back, nobody waits for the clock. */

export type Pause = {
  /** Resolves after `ms`, or at the next `wake`. */
  readonly wait: (ms: number) => Promise<void>;
  readonly wake: () => void;
};

export function createPause(): Pause {
  const waiting = new Set<() => void>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        waiting.add(done);
      }),
    wake() {
      for (const done of [...waiting]) {
        done();
      }
    },
  };
}

/**
 * Milliseconds before the next try: about 0.5 s, 1 s, 2 s, ... 15 s. `chance` (0 to 1) spreads the
 * widgets of a whole company over the seconds after a restart of the server.
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const full = Math.min(15_000, 500 * 2 ** attempt);
  return Math.round(full * (0.6 + 0.8 * chance));
}
