/**
 * Focus over the change of cards: the pressed button goes with its card, and the next card comes a
 * moment later. Then the focus goes to that card's heading, so that Tab goes on with its buttons.
 */

/** On a phone a focused field brings up the keyboard, over the very card that is to be read. */
const canType = matchMedia('(pointer: fine)');

export function focusSendBox(transcript: HTMLElement): void {
  if (canType.matches) {
    transcript.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]')?.focus();
  }
}

export function keepFocus(transcript: HTMLElement): void {
  let lostInCard = false;
  let last: Element | null = null;
  document.addEventListener('focusin', (event) => {
    last = event.target instanceof Element ? event.target : null;
    lostInCard = false;
  });
  new MutationObserver((changes) => {
    if (last !== null && !last.isConnected && hasNoFocus()) {
      lostInCard = true;
      last = null;
    }
    if (lostInCard && hasNoFocus()) {
      headingOfNewCard(changes)?.focus({ preventScroll: true });
    }
  }).observe(transcript, { childList: true, subtree: true });
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function headingOfNewCard(changes: readonly MutationRecord[]): HTMLElement | null {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    const card =
      node instanceof HTMLElement
        ? (node.closest('.ac-adaptiveCard') ?? node.querySelector('.ac-adaptiveCard'))
        : null;
    // A spent card has no buttons: the one that goes on has.
    if (card?.querySelector('.ac-pushButton')) {
      // The first card of a case has the problem's heading before the method's.
      const heading = [...card.querySelectorAll<HTMLElement>('[role="heading"]')].pop();
      if (heading !== undefined) {
        heading.tabIndex = -1;
        return heading;
      }
    }
  }
  return null;
}
