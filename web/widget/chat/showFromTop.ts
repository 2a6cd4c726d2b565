/**
 * A card that is taller than the window is read from its top. Web Chat scrolls down to there and no
 * further, but never up: where the card before it folds, the window stands lower than that already.
 */
import { newestCard } from './newest.js';
import { marginAbove } from './styleOptions.js';

export function showFromTop(transcript: HTMLElement): void {
  const shown = new WeakSet<HTMLElement>();
  // At once, as the card is drawn: a later scroll would count as the person's own, and Web Chat
  // would no longer follow.
  new MutationObserver(() => {
    const card = newestCard(transcript);
    const list = card?.closest<HTMLElement>('.webchat__basic-transcript__scrollable');
    const row = card?.closest<HTMLElement>('.webchat__basic-transcript__activity');
    if (card && list && row && !shown.has(card)) {
      shown.add(card);
      list.scrollTop = Math.min(list.scrollTop, topOf(row) - marginAbove);
    }
  }).observe(transcript, { childList: true, subtree: true });
}

/** Counted as Web Chat does; what is drawn still moves on its way into sight. */
function topOf(row: HTMLElement): number {
  const box = row.querySelector<HTMLElement>(
    '.webchat__basic-transcript__activity-active-descendant',
  );
  return row.offsetTop + (box?.offsetTop ?? 0);
}
