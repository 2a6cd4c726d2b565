/** Eight hexadecimal digits without `0x`: a code only where the words around them say so. */
import { cue } from '../reading/cues.js';
import { distanceTo, gapAfter } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { errorBeside, looksLikeIdentifier, near } from './mention.js';
import type { Mention } from './mention.js';
import { followsAreaCode, hasHash, isPartOfLonger } from './shapes.js';
import { isStopParameter } from './stop.js';

/** Beginnings that people know as codes; with one of these no error word is needed. */
const wellKnown =
  /^(?:8000|8004|8007|8009|800a|800b|800c|800d|800f|8010|8013|8018|8019|801c|8020|8021|8023|8024|802a|8030|803f|8050|8073|80cf|87d1|87e1|8a15|a00f|c000|c001|c004|c026|c03a|c190|caa[0-9]|d000)/;

export function bareHex(message: Message, index: number): Mention | null {
  const written = eightDigits(message, index);
  if (!written || isStopParameter(message, index)) return null;
  const { digits, last } = written;
  if (!/^[8acd]/.test(digits)) return null;
  if (isPartOfLonger(message, index) || (last > index && isPartOfLonger(message, last)))
    return null;
  const colour = hasHash(message, index) && !errorBeside(message, index);
  if (colour || isRegister(message, index)) return null;
  if (/^[0-9]+$/.test(digits) && followsAreaCode(message, index)) return null;
  if (isIdentifier(message, index, digits)) return null;
  const spoken = near(message, index, cue.error | cue.code | cue.update | cue.result, 8);
  if (!spoken && !wellKnown.test(digits)) return null;
  return { canonical: `0x${digits.toUpperCase()}`, first: index, last };
}

/** The letter O stands for a zero; two parts only right after an error word ("error 8007 0020"). */
function eightDigits(message: Message, index: number): { digits: string; last: number } | null {
  const word = message.tokens[index]?.word ?? '';
  if (word.length < 4 || word.length > 9) return null;
  if (/^caa[0-9a-f]{5}h?$/.test(word)) return { digits: word.slice(0, 8), last: index };
  const enough =
    word.startsWith('8') ||
    (word.match(/[0-9]/g)?.length ?? 0) >= 2 ||
    (word.length >= 8 && errorBeside(message, index));
  if (enough && /^[0-9a-fo]{8}[hl]?$/.test(word)) {
    return { digits: word.slice(0, 8).replaceAll('o', '0'), last: index };
  }
  const next = message.tokens[index + 1]?.word ?? '';
  const halves =
    /^(?:800[0-9a-f]|80[1-5][0-9a-f]|c00[0-4])$/.test(word) && /^[0-9a-f]{4}$/.test(next);
  if (!halves || gapAfter(message, index) !== ' ' || !errorBeside(message, index)) return null;
  return { digits: word + next, last: index + 1 };
}

/** "CAA50021 number of attempts": what stands after a sign-in code names nothing else. */
function isIdentifier(message: Message, index: number, digits: string): boolean {
  if (!looksLikeIdentifier(message, index)) return false;
  if (!digits.startsWith('caa')) return true;
  const before = { before: 4, after: 0 };
  return distanceTo(message, index, cue.identifier | cue.money, before) !== Infinity;
}

/** `EAX=80070005`. */
function isRegister(message: Message, index: number): boolean {
  const before = message.tokens[index - 1];
  return before !== undefined && (before.cues & cue.memory) !== 0;
}
