/**
 * A message cut into words and numbers, in one pass. Whatever is between two tokens (blanks, marks)
 * stays readable as their gap. Rules look at tokens and at the cues near them, never at raw text.
 */
import { cue, cuesOf, pairCue } from './cues.js';
import { fold } from './fold.js';

export type Token = {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** 0-based. */
  readonly line: number;
  /** Nothing but digits. */
  readonly digits: boolean;
  /** At least one digit. */
  readonly numeric: boolean;
  cues: number;
};

export type Message = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lines: number;
  /** The cues of each block of tokens together: most of a long log has none, and is passed over. */
  readonly blocks: readonly number[];
};

const blockSize = 16;

/** More lines than this are a log: rules then look no further than the line. */
export const longestChatLines = 8;

/** Classes of characters: 0 separates, 1 Latin letter, 2 digit, 3 other alphabets, 4 CJK. */
function classOf(code: number): number {
  if (code < 128) {
    if (code >= 48 && code <= 57) return 2;
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 1 : 0;
  }
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? 0 : 1;
  if (code >= 0x370 && code <= 0x5ff) return 3;
  if (code >= 0x3040 && code <= 0xd7a3) return 4;
  return 0;
}

/** Latin letters and digits stay together (`Win10`, `0x8007`); any other change of class is a cut. */
function goesOn(before: number, now: number): boolean {
  return before === now || (before <= 2 && now > 0 && now <= 2);
}

export function readMessage(raw: string): Message {
  const text = fold(raw);
  const lower = text.toLowerCase();
  const tokens: Token[] = [];
  let line = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === 0) {
      if (code === 10) line += 1;
      at += 1;
      continue;
    }
    const start = at;
    let digits = kind === 2;
    let numeric = digits;
    let last = kind;
    for (at += 1; at < text.length; at += 1) {
      const next = classOf(text.charCodeAt(at));
      if (!goesOn(last, next)) break;
      if (next === 2) numeric = true;
      else digits = false;
      last = next;
    }
    const word = lower.slice(start, at);
    const token = { word, start, end: at, line, digits, numeric, cues: 0 };
    token.cues = cuesOf(word, kind === 4) | pairCue(tokens.at(-1)?.word, word);
    if (namesIdentifier(tokens.at(-1), word)) token.cues = cue.identifier;
    tokens.push(token);
  }
  return { text, tokens, lines: line + 1, blocks: blocksOf(tokens) };
}

/** A postal code, a parcel code: no code of ours. */
function namesIdentifier(before: Token | undefined, word: string): boolean {
  return word === 'code' && before !== undefined && (before.cues & cue.identifier) !== 0;
}

function blocksOf(tokens: readonly Token[]): readonly number[] {
  const blocks: number[] = new Array<number>(Math.ceil(tokens.length / blockSize)).fill(0);
  tokens.forEach(({ cues }, index) => {
    const block = Math.floor(index / blockSize);
    blocks[block] = (blocks[block] ?? 0) | cues;
  });
  return blocks;
}

/** A quick and coarse answer: is one of these cues somewhere about there? */
export function mayHaveCue(message: Message, from: number, to: number, cues: number): boolean {
  const last = Math.floor(to / blockSize);
  for (let block = Math.max(0, Math.floor(from / blockSize)); block <= last; block += 1) {
    if (((message.blocks[block] ?? 0) & cues) !== 0) return true;
  }
  return false;
}

/** The token as it was written, in its own case. */
export function written(message: Message, index: number): string {
  const token = message.tokens[index];
  return token ? message.text.slice(token.start, token.end) : '';
}

/** What stands between this token and the next one. */
export function gapAfter(message: Message, index: number): string {
  const token = message.tokens[index];
  if (!token) return '';
  return message.text.slice(token.end, message.tokens[index + 1]?.start ?? message.text.length);
}

/** The character before this token, '' at the start. */
export function charBefore(message: Message, index: number): string {
  const token = message.tokens[index];
  return token && token.start > 0 ? (message.text[token.start - 1] ?? '') : '';
}

/** How many tokens away the nearest one with this cue is; Infinity where none is within reach. */
export function distanceTo(
  message: Message,
  index: number,
  cues: number,
  reach: { readonly before: number; readonly after: number },
): number {
  if (!mayHaveCue(message, index - reach.before, index + reach.after, cues)) return Infinity;
  const { tokens } = message;
  // In a log a cue counts only on the line of the token itself.
  const line = message.lines > longestChatLines ? tokens[index]?.line : undefined;
  const { before, after } = reach;
  const farthest = Math.max(before, after);
  for (let distance = 1; distance <= farthest; distance += 1) {
    const left = distance <= before ? tokens[index - distance] : undefined;
    if (left && (left.cues & cues) !== 0 && (line ?? left.line) === left.line) return distance;
    const right = distance <= after ? tokens[index + distance] : undefined;
    if (right && (right.cues & cues) !== 0 && (line ?? right.line) === right.line) return distance;
  }
  return Infinity;
}
