/** Small pieces that several cards share. */
import type { CardElement, TextBlock } from './card.js';

type Look = Omit<TextBlock, 'type' | 'text'>;

export function text(words: string, look: Look = {}): TextBlock {
  return { type: 'TextBlock', text: words, ...look };
}

export function heading(words: string, size: 'Medium' | 'Large'): TextBlock {
  return text(words, { size, weight: 'Bolder', style: 'heading' });
}

export function subtle(words: string, look: Look = {}): TextBlock {
  return text(words, { isSubtle: true, ...look });
}

export function small(words: string): TextBlock {
  return text(words, { size: 'Small', isSubtle: true });
}

/** Two texts on one line, the second at the right. */
export function line(left: CardElement, right: CardElement): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { width: 'stretch', items: [left] },
      { width: 'auto', items: [right] },
    ],
  };
}

/** What people typed is no Markdown. */
export function escaped(words: string): string {
  return words.replaceAll(/([\\`*_[\]#])/g, '\\$1');
}

/** Markdown without its marks, for plain text. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`]/g, '')
    .replaceAll(/\\([\\_*#])/g, '$1');
}
