/** The words in which an agent is told of something while they look elsewhere. */
import type { News } from './news.js';

/** Without the person's own words: a notification is seen by whoever stands beside the screen. */
export function newsWords({ kind, person }: News): {
  readonly title: string;
  readonly body: string;
} {
  return kind === 'waits'
    ? { title: `${person} is waiting`, body: 'They asked for a person at the help desk.' }
    : { title: `${person} wrote to you`, body: 'In a case that you hold.' };
}

/** "(3) Desk": who waits, and the cases of one's own in which something is new. */
export function titleWords(count: number): string {
  return count === 0 ? 'Desk' : `(${count}) Desk`;
}
