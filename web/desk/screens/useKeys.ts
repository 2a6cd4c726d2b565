/** Listens for the desk's keys and does what they say. */
import { useEffect } from 'preact/hooks';
import type { Actions } from '../actions.js';
import { commandOf } from '../keys.js';
import type { Command } from '../keys.js';
import { draftOf, neighbour, openSummary } from '../selectors.js';
import type { Tab } from '../state.js';
import type { Store } from '../store.js';
import { focusCaseHeading, focusCaseRow, focusComposer } from './focus.js';
import { focusFirstRow, focusLadder, focusLibrary } from './focus.js';

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

const lists: Readonly<Partial<Record<Command, Tab>>> = {
  showWaiting: 'waiting',
  showMine: 'mine',
  showEnded: 'ended',
};

function obey(command: Command, store: Store, actions: Actions): void {
  const list = lists[command];
  if (list !== undefined) {
    store.send({ kind: 'tabChosen', tab: list });
    requestAnimationFrame(focusFirstRow);
  } else if (command === 'showKeys') store.send({ kind: 'keysShown', yes: true });
  else if (command === 'leave') leave(store);
  else if (command === 'next' || command === 'previous') step(command, store, actions);
  else inCase(command, store, actions);
}

function step(command: 'next' | 'previous', store: Store, actions: Actions): void {
  const id = neighbour(store.get(), command === 'next' ? 1 : -1);
  if (id === null) return;
  actions.openCase(id);
  focusCaseRow(id);
}

function inCase(command: Command, store: Store, actions: Actions): void {
  const state = store.get();
  const summary = openSummary(state);
  if (summary === null) return;
  const { id } = summary;
  switch (command) {
    case 'accept':
      if (summary.status === 'waiting') void actions.accept(id);
      return;
    case 'write':
    case 'note':
      store.send({ kind: 'sideChosen', side: 'case' });
      store.send({ kind: 'modeChosen', id, mode: command === 'note' ? 'note' : 'message' });
      requestAnimationFrame(focusComposer);
      return;
    case 'send': {
      const { mode, text } = draftOf(state, summary);
      void actions.write(id, mode, text);
      return;
    }
    case 'ladder':
    case 'search':
      store.send({ kind: 'sideChosen', side: 'ladder' });
      requestAnimationFrame(command === 'ladder' ? focusLadder : focusLibrary);
      return;
    default:
      return;
  }
}

/** The focus goes from the text to the case around it, from where the letters are commands again. */
function leave(store: Store): void {
  if (store.get().frame.menuShown) store.send({ kind: 'menuShown', yes: false });
  if (document.activeElement instanceof HTMLTextAreaElement) {
    document.activeElement.blur();
    focusCaseHeading();
  }
}
