/** What a thread needs next, one thing at a time, so that each is written down once it is sent. Pure. */
import { deskChannelText as words } from './deskChannel.text.js';
import { isWithDesk, type NewWords, type ThreadView } from './readThread.js';
import type { ThreadRow } from './threadRows.js';

export type Post =
  /** The thread itself: its first message is the card. */
  | { readonly kind: 'open' }
  | { readonly kind: 'redraw' }
  | { readonly kind: 'say'; readonly text: string; readonly wordsId: string | null }
  /** What is in the log but not for the thread. */
  | { readonly kind: 'skip'; readonly ids: readonly string[] }
  | { readonly kind: 'nothing' };

/** Teams takes more; who needs more has the page. */
const mostLetters = 8_000;

const nothing: Post = { kind: 'nothing' };

export function nextPost(row: ThreadRow, view: ThreadView): Post {
  const { theCase } = view;
  if (row.state !== 'open') return nothing;
  if (row.thread_id === null) return isWithDesk(theCase.status) ? { kind: 'open' } : nothing;
  const skipped = view.words.filter(({ isShown }) => !isShown);
  if (skipped.length > 0) return { kind: 'skip', ids: skipped.map(({ id }) => id) };
  if (row.shown !== view.hash) return { kind: 'redraw' };
  const { waitingSince } = theCase;
  if (waitingSince !== null && waitingSince !== row.told_waiting) {
    return { kind: 'say', text: words.waitsAgain(view.person), wordsId: null };
  }
  const [next] = view.words;
  return next === undefined
    ? nothing
    : { kind: 'say', text: lineOf(next, view.person), wordsId: next.id };
}

function lineOf({ by, name, text }: NewWords, person: string): string {
  const said = text.length <= mostLetters ? text : `${text.slice(0, mostLetters)}${words.cut}`;
  switch (by) {
    case 'person':
      return words.fromPerson(person, said);
    case 'agent':
      return words.fromAgent(name, person, said);
    case 'note':
      return words.note(name, said);
    default:
      return said;
  }
}
