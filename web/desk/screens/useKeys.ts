/** Listens for the desk's keys and does what they say. */
import { useEffect } from 'preact/hooks';
import type { Actions } from '../actions.js';
import { commandOf } from '../keys.js';
import type { Command } from '../keys.js';
import { draftOf, neighbour, openSummary } from '../selectors.js';
import type { Store } from '../store.js';
import { focusCaseRow, focusComposer, focusLibrary } from './focus.js';

export function useKeys(store: Store, actions: Actions): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const { key, ctrlKey, metaKey, altKey } = event;
      const command = commandOf({
        key,
        ctrlKey,
        metaKey,
        altKey,
        typing: isTypedInto(event.target),
        letterKeys: store.get().letterKeys && !store.get().keysShown,
      });
      if (command === null || event.defaultPrevented) return;
      if (command !== 'leave') event.preventDefault();
      obey(command, store, actions);
    }
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
    };
  }, [store, actions]);
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}

function obey(command: Command, store: Store, actions: Actions): void {
  const state = store.get();
  const summary = openSummary(state);
  switch (command) {
    case 'next':
    case 'previous': {
      const id = neighbour(state, command === 'next' ? 1 : -1);
      if (id === null) return;
      actions.openCase(id);
      focusCaseRow(id);
      return;
    }
    case 'accept':
      if (summary?.status === 'waiting') void actions.accept(summary.id);
      return;
    case 'write':
    case 'note':
      if (summary === null) return;
      store.send({
        kind: 'modeChosen',
        id: summary.id,
        mode: command === 'note' ? 'note' : 'message',
      });
      focusComposer();
      return;
    case 'send': {
      if (summary === null) return;
      const { mode, text } = draftOf(state, summary);
      void actions.write(summary.id, mode, text);
      return;
    }
    case 'search':
      store.send({ kind: 'sideChosen', side: 'ladder' });
      requestAnimationFrame(focusLibrary);
      return;
    case 'showKeys':
      store.send({ kind: 'keysShown', yes: true });
      return;
    case 'leave':
      if (state.frame.menuShown) store.send({ kind: 'menuShown', yes: false });
      if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
      return;
  }
}
