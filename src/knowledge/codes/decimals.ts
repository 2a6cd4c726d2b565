/** An HRESULT or NTSTATUS written as a decimal number of ten digits, signed or not. */
import { cue } from '../reading/cues.js';
import type { Message } from '../reading/tokens.js';
import { hexCode } from './code.js';
import { isKnown } from './known.js';
import { looksLikeIdentifier, near } from './mention.js';
import type { Mention } from './mention.js';
import { followsAreaCode, hasHash, hasMinus, isPartOfLonger } from './shapes.js';

const two32 = 0x1_0000_0000;

/** Nine digits, but everybody who reads exit codes knows them: a .NET and a C++ exception. */
const exceptions = new Map([
  ['532462766', '0xE0434352'],
  ['529697949', '0xE06D7363'],
]);

export function decimal(message: Message, index: number): Mention | null {
  const token = message.tokens[index];
  if (!token?.digits || token.word.length < 9 || token.word.length > 10) return null;
  const negative = hasMinus(message, index);
  const spoken = near(message, index, cue.error | cue.result | cue.code | cue.update, 8);
  if (token.word.length === 9) {
    const exception = exceptions.get(token.word);
    const meant = exception !== undefined && negative && spoken;
    return meant ? { canonical: exception, first: index, last: index } : null;
  }
  const value = negative ? two32 - Number(token.word) : Number(token.word);
  if (value < 0x8000_0000 || value >= two32) return null;
  if (hasHash(message, index) || isPartOfNumber(message, index, negative)) return null;
  if (looksLikeIdentifier(message, index)) return null;
  const plausible = negative || isKnown(value) || spoken;
  return plausible ? { canonical: hexCode(value), first: index, last: index } : null;
}

function isPartOfNumber(message: Message, index: number, negative: boolean): boolean {
  return !negative && (isPartOfLonger(message, index) || followsAreaCode(message, index));
}
