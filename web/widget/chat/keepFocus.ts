/**
 * Focus over the change of cards: the pressed button goes with its card, and the answer comes a
 * moment later. Then the focus goes to the next card's heading, so that Tab goes on with its buttons;
 * where the answer is no card, to the send box. Focus that is elsewhere stays where it is.
 */
import { newestCard, newestMessage } from './newest.js';

/** On a phone a focused field brings up the keyboard, over the very words that are to be read. */
const canType = matchMedia('(pointer: fine)');

/** Where no message comes: the rating, which only folds, or a change of colours. */
const settledWithinMs = 600;

/** Where there is none yet it gets the focus as it comes, unless that is elsewhere by then. */
export function focusSendBox(transcript: HTMLElement): void {
  if (!canType.matches) {
    return;
  }
  const field = () => transcript.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
  if (field() !== null) {
    field()?.focus();
    return;
  }
  const observer = new MutationObserver(() => {
    if (field() !== null) {
      observer.disconnect();
      if (hasNoFocus()) {
        field()?.focus();
      }
    }
  });
  observer.observe(transcript, { childList: true, subtree: true });
}

export type FocusKeeper = {
  /** All that one press brings is drawn: a lost focus waits no longer. */
  readonly settle: () => void;
};

export function keepFocus(transcript: HTMLElement): FocusKeeper {
  let last: Element | null = null;
  let isLost = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function settle() {
    if (isLost && hasNoFocus() && !focusCard(newestCard(transcript))) {
      focusAfterWords(transcript);
    }
  }

  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
    isLost = false;
    clearTimeout(waiting);
  });
  new MutationObserver(() => {
    if (last !== null && !last.isConnected && hasNoFocus()) {
      last = null;
      isLost = true;
      waiting = setTimeout(settle, settledWithinMs);
    }
    if (isLost && hasNoFocus()) {
      focusCard(newestCard(transcript));
    }
  }).observe(transcript, { childList: true, subtree: true });
  // Nothing is taken from the page around us, or from another window: it waits until somebody is back.
  addEventListener('focus', settle);
  return { settle };
}

function hasNoFocus(): boolean {
  const { activeElement } = document;
  return document.hasFocus() && (activeElement === null || activeElement === document.body);
}

function focusCard(card: HTMLElement | null): boolean {
  // The first card of a case has the problem's heading before the method's.
  const heading = [...(card?.querySelectorAll<HTMLElement>('[role="heading"]') ?? [])].pop();
  return focusQuietly(heading ?? card);
}

function focusAfterWords(transcript: HTMLElement): void {
  focusSendBox(transcript);
  if (hasNoFocus()) {
    focusQuietly(newestMessage(transcript));
  }
}

function focusQuietly(element: HTMLElement | null): boolean {
  if (element === null) {
    return false;
  }
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
}
