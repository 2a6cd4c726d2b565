/** Keeps the page's address and title in step with the state, both ways. */
import type { Actions } from './actions.js';
import { addressOf, caseIn } from './address.js';
import { waitingCount } from './selectors.js';
import type { Store } from './store.js';

export function followAddress(store: Store, actions: Actions): void {
  function followHash(): void {
    const id = caseIn(location.hash);
    if (id === null) store.send({ kind: 'caseLeft' });
    else actions.openCase(id);
  }

  function follow(): void {
    const state = store.get();
    const n = waitingCount(state);
    const title = n === 0 ? 'Desk' : `(${n}) Desk`;
    if (document.title !== title) document.title = title;
    const shown = caseIn(location.hash);
    const id = state.open?.id ?? null;
    if (id === shown) return;
    const address = id === null ? location.pathname : addressOf(id);
    // From the queue into a case is a step that *Back* undoes; from case to case is not.
    if (shown === null) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  followHash();
  store.listen(follow);
  addEventListener('popstate', followHash);
  addEventListener('hashchange', followHash);
}
