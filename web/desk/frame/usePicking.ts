/** Picking rows of a list by click and by key; null where nothing could be done with them. */
import type { CaseSummary } from '../../../src/desk/dossier.js';
import { useDesk } from '../deskContext.js';
import { caseRowId } from '../screens/focus.js';
import { pickTo, stillListed, togglePick } from './picking.js';

export type Picking = {
  readonly toggle: (id: string) => void;
  readonly upTo: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
};

/** One's own go back to the queue; who waits can only go to another team. */
export function usePicking(rows: readonly CaseSummary[]): Picking | null {
  const { state, send } = useDesk();
  const { picked, allTeams } = state.frame;
  const isUseful = state.tab === 'mine' || (state.tab === 'waiting' && allTeams.length > 1);
  if (!isUseful) return null;
  const ids = rows.map(({ id }) => id);
  const now = stillListed(picked, ids);
  const toggle = (id: string) => {
    send({ kind: 'rowsPicked', ids: togglePick(now, id) });
  };
  return {
    toggle,
    upTo: (id) => {
      send({ kind: 'rowsPicked', ids: pickTo(now, id, ids) });
    },
    onKey(event, id) {
      if (event.key === ' ') {
        event.preventDefault();
        toggle(id);
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const next = ids[ids.indexOf(id) + step];
      if (step === 0 || !event.shiftKey || next === undefined) return;
      event.preventDefault();
      send({ kind: 'rowsPicked', ids: [...now, id, next] });
      document.getElementById(caseRowId(next))?.focus();
    },
  };
}
