/** Holds the state, takes events, tells who listens. */
import type { Event } from './reducer.js';
import { reduce } from './reducer.js';
import type { State } from './state.js';

export type Store = {
  readonly get: () => State;
  readonly send: (event: Event) => void;
  /** Returns the way to stop listening. */
  readonly listen: (listener: () => void) => () => void;
};

export function createStore(initial: State): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
