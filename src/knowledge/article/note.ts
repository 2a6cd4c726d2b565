/** Quoted lines: `> If you see CODE: what it means here`, and any other note. */
import type { Blockquote } from 'mdast';
import type { Stage } from '../article.js';
import { parseCode } from '../codes/parse.js';
import { paragraphsText } from './inlineText.js';
import { placeOf } from './place.js';
import type { Reading } from './problem.js';

export type NoteReading =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'ifYouSee'; readonly hints: Stage['ifYouSee'] }
  | { readonly kind: 'nothing' };

export function readNote(reading: Reading, quote: Blockquote): NoteReading {
  const paragraphs = quote.children.filter((child) => child.type === 'paragraph');
  for (const child of quote.children) {
    if (child.type === 'paragraph') continue;
    reading.problem(placeOf(child), 'A note is plain sentences: no list, code block or heading.');
  }
  const text = paragraphsText(reading.source, paragraphs);
  if (text === '') return { kind: 'nothing' };
  const hint = /^If you see (.+?):(?:\s+(.*)|$)/is.exec(text);
  if (!hint) return { kind: 'note', text };
  return readHint(reading, quote, hint[1] ?? '', hint[2] ?? '');
}

function readHint(
  reading: Reading,
  quote: Blockquote,
  codes: string,
  meaning: string,
): NoteReading {
  if (meaning === '') {
    reading.problem(placeOf(quote), 'Say what it means: "> If you see 0x80070005: …".');
  }
  const hints = codes.split(/,|\bor\b/).flatMap((written) => {
    const code = parseCode(written.replaceAll(/[`*]/g, '').trim());
    if (code !== null) return [{ code, text: meaning }];
    reading.problem(
      placeOf(quote),
      `"${written.trim()}" is no error code. Write it like 0x80070005, or begin the note with other words.`,
    );
    return [];
  });
  return { kind: 'ifYouSee', hints };
}
