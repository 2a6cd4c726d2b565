/** A conversation as a test reads it: what is said, and the whole of what comes back. */
import { expect } from '@jest/globals';
import type { Chat, Line } from './talk.js';

export type Move =
  | { readonly kind: 'says'; readonly text: string }
  | {
      readonly kind: 'presses';
      readonly button: string;
      readonly change: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'line'; readonly line: Line };

function says(text: string): Move {
  return { kind: 'says', text };
}

function presses(button: string, change: Readonly<Record<string, unknown>> = {}): Move {
  return { kind: 'presses', button, change };
}

/** `button` is a title on screen or a verb; the newest card wins. */
export const user = Object.assign(says, { presses });

const line = (words: string): Move => ({ kind: 'line', line: words });

export const bot = {
  says: (text: string) => line(`bot: ${text}`),
  card: (summary: string) => line(`card: ${summary}`),
  folds: (spent: string) => line(`folds: ${spent}`),
};

/** Compares everything that came back, so that one message too many fails too. */
export async function expectConversation(chat: Chat, moves: readonly Move[]): Promise<void> {
  const happened: string[] = [];
  const expected: string[] = [];
  for (const move of moves) {
    if (move.kind === 'line') {
      expected.push(move.line);
      continue;
    }
    const said = move.kind === 'says' ? `user: ${move.text}` : `user presses ${move.button}`;
    happened.push(said);
    expected.push(said);
    happened.push(
      ...(move.kind === 'says'
        ? await chat.says(move.text)
        : await chat.presses(move.button, move.change)),
    );
  }
  expect(happened).toEqual(expected);
}
