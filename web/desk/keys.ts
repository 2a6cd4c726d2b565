/** Which key does what at the desk. Pure: a pressed key in, a command out. */

export type Command =
  | 'next'
  | 'previous'
  | 'accept'
  | 'write'
  | 'note'
  | 'ladder'
  | 'send'
  | 'search'
  | 'showWaiting'
  | 'showMine'
  | 'showEnded'
  | 'showKeys'
  | 'leave';

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The focus is where letters are typed. */
  readonly typing: boolean;
  readonly letterKeys: boolean;
};

const letters: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'write',
  n: 'note',
  l: 'ladder',
  '1': 'showWaiting',
  '2': 'showMine',
  '3': 'showEnded',
  '/': 'search',
  '?': 'showKeys',
};

export function commandOf(pressed: Pressed): Command | null {
  if (pressed.key === 'Escape') return 'leave';
  if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) {
    return pressed.typing ? 'send' : null;
  }
  const isPlain = !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey && !pressed.typing;
  if (!isPlain || !pressed.letterKeys) return null;
  return letters[pressed.key.toLowerCase()] ?? null;
}

/** For the page that lists them; the same order everywhere. */
export const keyList: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['J', 'K'], does: 'Next and previous case' },
  { keys: ['A'], does: 'Accept the open case' },
  { keys: ['R'], does: 'Write to the person' },
  { keys: ['N'], does: 'Write a note' },
  { keys: ['L'], does: 'To the ladder: record, send a card, hand back' },
  { keys: ['1', '2', '3'], does: 'Who waits, your own cases, what has ended' },
  { keys: ['Space'], does: 'Pick the case in the list, or not' },
  { keys: ['Shift', 'Down'], does: 'Pick the next case too, with Up the one before' },
  { keys: ['/'], does: 'Search the library; in a message: a saved answer' },
  { keys: ['Ctrl', 'Enter'], does: 'Send what you wrote' },
  { keys: ['Esc'], does: 'Leave the text, close a window or a list' },
  { keys: ['?'], does: 'Show this list' },
];
