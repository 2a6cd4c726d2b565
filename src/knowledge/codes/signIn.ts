/** Sign-in codes: `AADSTS50076`, its bare number where the words are about signing in. */
import { cue } from '../reading/cues.js';
import { gapAfter } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { errorBeside, near } from './mention.js';
import type { Mention } from './mention.js';
import { isPartOfLonger } from './shapes.js';
import { table } from './tables.js';

export function entraCode(message: Message, index: number): Mention | null {
  const word = message.tokens[index]?.word ?? '';
  if (!word.startsWith('aadsts')) return null;
  const whole = /^aadsts([0-9]{4,8})$/.exec(word);
  if (whole) return { canonical: `AADSTS${whole[1] ?? ''}`, first: index, last: index };
  const next = message.tokens[index + 1]?.word ?? '';
  if (word !== 'aadsts' || !/^[0-9]{5,8}$/.test(next)) return null;
  if (!/^[ :#_-]{1,3}$/.test(gapAfter(message, index))) return null;
  return { canonical: `AADSTS${next}`, first: index, last: index + 1 };
}

const oneTime = new Set('verification otp sms authenticator'.split(' '));

/** The number spaces that Entra uses; a code that nobody knows counts too. */
const ranges =
  /^(?:16[0-9]{3}|5[0-4][0-9]{3}|650[0-9]{2}|700[0-9]{2}|75[0-9]{3}|8[01][0-9]{3}|90[0-9]{3}|50[0-9]{4}|53[0-9]{4}|65[0-9]{4}|70[0-9]{4,5}|90[0-9]{4}|12[0-9]{4}|13[05][0-9]{3})$/;

export function bareEntraNumber(message: Message, index: number): Mention | null {
  const token = message.tokens[index];
  if (!token?.digits || token.word.length < 5 || token.word.length > 7) return null;
  if (!ranges.test(token.word) && !table('aadsts').has(Number(token.word))) return null;
  if (isPartOfLonger(message, index) || !near(message, index, cue.signIn, 14)) return null;
  if (!errorBeside(message, index, cue.error | cue.code)) return null;
  const before = message.tokens.slice(Math.max(0, index - 4), index);
  if (before.some(({ word }) => oneTime.has(word))) return null;
  return { canonical: `AADSTS${token.word}`, first: index, last: index };
}
