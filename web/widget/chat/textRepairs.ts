/** Repairs of what is written: what is typed in one piece, links in plain words, long messages. */
import { addressesIn, isOnePiece } from './plainWords.js';

/** "ms-settings:display" breaks after "ms-": who types that off the screen types a hyphen too many. */
export function keepWhole(strong: HTMLElement): void {
  strong.dataset[isOnePiece(strong.textContent) ? 'whole' : 'parts'] = '';
}

/** An agent's words are plain, so that nothing in them is taken for a sign; an address is still one. */
export function makeLinks(words: HTMLElement): void {
  words.dataset['linked'] = '';
  for (const node of [...words.childNodes]) {
    if (node instanceof Text) {
      const parts = withLinks(node.data);
      if (parts.length > 1) {
        node.replaceWith(...parts);
      }
    }
  }
}

function withLinks(text: string): (string | HTMLAnchorElement)[] {
  const parts: (string | HTMLAnchorElement)[] = [];
  let end = 0;
  for (const { address, from, to } of addressesIn(text)) {
    parts.push(text.slice(end, from), linkTo(address));
    end = to;
  }
  return [...parts, text.slice(end)];
}

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = href;
  return link;
}

/** About ten lines and a half: what scrolls is seen to go on. */
const tallestPx = 260;

/** Scrolls by the arrow keys, too: a stop for Tab, with a name. */
export function scrollLong(bubble: HTMLElement): void {
  bubble.dataset['measured'] = '';
  const words = bubble.querySelector('.webchat__text-content');
  if (words !== null && bubble.scrollHeight > tallestPx) {
    bubble.dataset['long'] = '';
    bubble.tabIndex = 0;
    bubble.setAttribute('role', 'group');
    bubble.setAttribute('aria-label', 'Your long message, scrolls');
  }
}
