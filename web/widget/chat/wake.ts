/** Notices that the network is back, that the PC woke up, and that somebody looks again. */

/** Browsers let a hidden page's timers run once a minute: longer than that, and the PC slept. */
const sleptMs = 120_000;
const tickMs = 5_000;

/** Out of sight for so long, and it may be somebody else who looks now. */
const leftMs = 60_000;

export type Woken = {
  /** Trust nothing that was open, nor that it is still the same person. */
  readonly refresh: () => void;
  /** Somebody looks again. */
  readonly retry: () => void;
  /** The page is put away: as it is now it may come back, by *Back*, to somebody else. */
  readonly hide: () => void;
};

export function onWake({ refresh, retry, hide }: Woken): void {
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - last > sleptMs) {
      refresh();
    }
    last = now;
  }, tickMs);
  addEventListener('online', refresh);
  // A socket on a network that is gone stays open for long: better to know it now.
  addEventListener('offline', refresh);
  addEventListener('pagehide', hide);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      refresh();
    }
  });
  let hiddenAt = Infinity;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    const wasLeft = Date.now() - hiddenAt > leftMs;
    hiddenAt = Infinity;
    if (wasLeft) {
      refresh();
    } else {
      retry();
    }
  });
}
