/** Gives every screen the state, the store's `send` and the actions. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actions } from './actions.js';
import type { Chime } from './news/chime.js';
import type { State } from './state.js';
import type { Store } from './store.js';

export type Desk = {
  readonly state: State;
  readonly send: Store['send'];
  readonly actions: Actions;
  readonly chime: Chime;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk is called outside of the desk page');
  return desk;
}
