/** An HRESULT or NTSTATUS written as a decimal number of ten digits, signed or not. */
import { cue } from '../reading/cues.js';
import type { Message } from '../reading/tokens.js';
import { hexCode } from './code.js';
import { isKnown } from './known.js';
import { looksLikeIdentifier, near } from './mention.js';
import type { Mention } from './mention.js';
import { followsAreaCode, hasHash, hasMinus, isPartOfLonger } from './shapes.js';

const two32 = 0x1_0000_0000;

export function decimal(message: Message, index: number): Mention | null {
  const token = message.tokens[index];
  if (!token?.digits || token.word.length < 9 || token.word.length > 10) return null;
  const negative = hasMinus(message, index);
  const spoken = near(message, index, cue.error | cue.result | cue.code | cue.update, 8);
  // Nine digits are as many as a sign-in code has (-895352829 is 0xCAA20003), and anything else too.
  if (token.word.length === 9 && !(negative && spoken)) return null;
  const value = negative ? two32 - Number(token.word) : Number(token.word);
  if (value < 0x8000_0000 || value >= two32) return null;
  if (hasHash(message, index) || isPartOfNumber(message, index, negative)) return null;
  // Nobody numbers their tickets below zero.
  if (!(negative && isKnown(value)) && looksLikeIdentifier(message, index)) return null;
  const plausible = negative || isKnown(value) || spoken;
  return plausible ? { canonical: hexCode(value), first: index, last: index } : null;
}

function isPartOfNumber(message: Message, index: number, negative: boolean): boolean {
  return !negative && (isPartOfLonger(message, index) || followsAreaCode(message, index));
}
