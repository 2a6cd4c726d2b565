/** The inline Markdown of a paragraph as it was written, on one line, without its images. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { endOffset, startOffset } from './place.js';

function inlineText(source: string, children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'image') return '';
      if (child.type === 'break') return ' ';
      return source.slice(startOffset(child), endOffset(child));
    })
    .join('')
    .replace(/\s*\n[ \t]*(?:>[ \t]?)*/g, ' ')
    .trim();
}

export function paragraphsText(source: string, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((paragraph) => inlineText(source, paragraph.children))
    .filter((text) => text !== '')
    .join(' ');
}
