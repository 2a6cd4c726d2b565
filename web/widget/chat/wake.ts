/** Notices that the network is back, that the PC woke up, and that somebody looks again. */

/** Browsers let a hidden page's timers run once a minute: longer than that, and the PC slept. */
const sleptMs = 120_000;
const tickMs = 5_000;

export function onWake(then: { readonly refresh: () => void; readonly retry: () => void }): void {
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - last > sleptMs) {
      then.refresh();
    }
    last = now;
  }, tickMs);
  addEventListener('online', then.refresh);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      then.retry();
    }
  });
}
