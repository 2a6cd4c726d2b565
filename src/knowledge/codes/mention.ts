/** A code found in a message: where it stands and what it is. */
import { cue } from '../reading/cues.js';
import { distanceTo } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';

export type Mention = {
  readonly canonical: string;
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  /** Repaired, so to be asked back. */
  readonly guessed?: true;
  /** Written as a symbolic name: beside a number of the same meaning it only explains it. */
  readonly byName?: true;
};

/** Finds the code that starts at this token; null where none does. */
export type Rule = (message: Message, index: number) => Mention | null;

/** Is one of these cues within so many tokens on either side? */
export function near(message: Message, index: number, cues: number, reach: number): boolean {
  return distanceTo(message, index, cues, { before: reach, after: reach }) <= reach;
}

const fillers = new Set(
  `code codes number no nr num is was of the a an with status returned on failure value says
   nummer número numero lautet est es é`.split(/\s+/),
);

/** What can follow a number: "809 error", "789错误". */
const errorNoun = /^(?:err|fehler|erro|ошибк|错误|異常|异常|エラー)/;

/** An error word right before it ("error code: 53", "error code on failure is 809") or right after ("789 error"). */
export function errorBeside(message: Message, index: number, cues: number = cue.error): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 6); back -= 1) {
    const token = message.tokens[back];
    if (!token || token.line < (message.tokens[index]?.line ?? 0) - 1) break;
    if ((token.cues & cues) !== 0) return true;
    if (!fillers.has(token.word)) break;
  }
  const next = message.tokens[index + 1];
  if (!next || !errorNoun.test(next.word)) return false;
  return next.start - (message.tokens[index]?.end ?? 0) <= 1;
}

/**
 * Does a bare number look like an order, a phone or a price? The nearest word that says what kind of
 * number it is decides.
 */
export function looksLikeIdentifier(message: Message, index: number): boolean {
  const reach = { before: 6, after: 5 };
  const other = cue.identifier | cue.money | cue.memory;
  const identifier = Math.min(
    hasItsNumber(message, index) ? Infinity : distanceTo(message, index, other, reach),
    distanceTo(message, index, cue.numbered, reach) + 2,
  );
  const error = distanceTo(message, index, cue.error | cue.update | cue.result | cue.code, {
    before: 8,
    after: 8,
  });
  return identifier !== Infinity && identifier <= error;
}

/** "build 22621, teams says caa20003": the word before is about another number, and none follows. */
function hasItsNumber(message: Message, index: number): boolean {
  const other = cue.identifier | cue.money | cue.memory;
  const after = distanceTo(message, index, other, { before: 0, after: 5 });
  if (after !== Infinity) return false;
  const before = distanceTo(message, index, other, { before: 6, after: 0 });
  const next = message.tokens[index - before + 1];
  return before > 1 && before !== Infinity && next?.digits === true;
}
