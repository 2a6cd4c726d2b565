/** Delivers step by step, once at a time for each key, and comes back when a step has to wait. */
import type { Delivered } from './deliver.js';
import { oneAtATime } from '../../oneAtATime.js';

export type DeliverEach = {
  readonly wake: (key: string) => void;
  /** Resolves when nothing is being sent that could be sent now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Timers hold no more; what is later is found by a poll. */
const longestTimerMs = 60_000;

export function deliverEach(
  step: (key: string) => Promise<Delivered>,
  now: () => number,
  failed: (key: string, error: unknown) => void,
): DeliverEach {
  const timers = new Map<string, NodeJS.Timeout>();
  let isStopping = false;
  const workers = oneAtATime(deliverAll, failed);

  async function deliverAll(key: string): Promise<void> {
    while (!isStopping) {
      const delivered = await step(key);
      if (delivered.kind === 'nothing') return;
      if (delivered.kind === 'later') {
        wakeAt(key, delivered.at);
        return;
      }
    }
  }

  function wake(key: string): void {
    if (!isStopping) workers.wake(key);
  }

  function wakeAt(key: string, at: number): void {
    const ms = at - now();
    clearTimeout(timers.get(key));
    if (ms > longestTimerMs) return;
    const timer = setTimeout(() => {
      timers.delete(key);
      wake(key);
    }, ms);
    timer.unref();
    timers.set(key, timer);
  }

  return {
    wake,
    settled: workers.settled,
    async stop() {
      isStopping = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await workers.settled();
    },
  };
}
