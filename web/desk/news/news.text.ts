/** The words in which an agent is told of something while they look elsewhere. */
import type { News } from './news.js';

/** Without the person's own words: a notification is seen by whoever stands beside the screen. */
export function newsWords(news: News): { readonly title: string; readonly body: string } {
  switch (news.kind) {
    case 'waits':
      return {
        title: `${news.person} is waiting`,
        body: 'They asked for a person at the help desk.',
      };
    case 'wrote':
      return { title: `${news.person} wrote to you`, body: 'In a case that you hold.' };
    case 'burst':
      return {
        title: `${news.people} people have ${news.code}`,
        body: 'Within half an hour. You can tell everybody that it is known.',
      };
  }
}

/** "(3) Desk": who waits, and the cases of one's own in which something is new. */
export function titleWords(count: number): string {
  return count === 0 ? 'Desk' : `(${count}) Desk`;
}
