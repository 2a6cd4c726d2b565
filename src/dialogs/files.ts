/** Somebody sent pictures: what is said to that. It changes nothing in the case. */
import { filesText } from './files.text.js';
import type { Said, Situation } from './situation.js';

/** Empty while an agent holds the case, who sees them. */
export function answerToFiles(
  { current, reader }: Situation,
  { count, withText }: Extract<Said, { kind: 'files' }>,
): string {
  const words = filesText(reader.locale);
  switch (current?.status) {
    case 'withAgent':
      return '';
    case 'waiting':
      return words.addedForDesk(count);
    default:
      return withText ? words.kept(count) : `${words.kept(count)} ${words.typeTheCode}`;
  }
}
