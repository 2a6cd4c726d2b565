/** Codes of the Microsoft 365 installer: two numbers, `30088-26` or `0-2031`. */
import { cue } from '../reading/cues.js';
import { charBefore, distanceTo, gapAfter } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { errorBeside } from './mention.js';
import type { Mention } from './mention.js';

const dash = /^[-\u2013]$/;

export function officePair(message: Message, index: number): Mention | null {
  const first = message.tokens[index];
  const second = message.tokens[index + 1];
  if (!first?.digits || !second?.digits || first.word.length > 5 || second.word.length > 4)
    return null;
  if (!dash.test(gapAfter(message, index)) || isChained(message, index)) return null;
  if (!isOffice(message, index, first.word, second.word)) return null;
  return { canonical: `OFFICE ${first.word}-${second.word}`, first: index, last: index + 1 };
}

/** A product key, a date, a phone number: more than two parts. */
function isChained(message: Message, index: number): boolean {
  if (/[-–.:/+]/.test(charBefore(message, index)) && index > 0) return true;
  const after = gapAfter(message, index + 1);
  return (
    /^[-–./:][0-9A-Za-z]/.test(`${after}${message.tokens[index + 2]?.word ?? ''}`) &&
    after.length === 1
  );
}

function isOffice(message: Message, index: number, first: string, second: string): boolean {
  const reach = { before: 14, after: 14 };
  const error = errorBeside(message, index, cue.error | cue.code);
  const identifier = distanceTo(message, index, cue.identifier | cue.money, {
    before: 4,
    after: 4,
  });
  if (identifier !== Infinity && !error) return false;
  const office = distanceTo(message, index, cue.office | cue.installer, reach) !== Infinity;
  if (/^30[0-9]{3}$/.test(first)) {
    return error || office || second.length <= 2 || hasDetail(message, index + 1);
  }
  if (first === '0') return second.length >= 3 && (error || office);
  return error && distanceTo(message, index, cue.office, reach) !== Infinity;
}

/** `30088-1015 (17002)`: the number in brackets that Office adds. */
function hasDetail(message: Message, index: number): boolean {
  const gap = gapAfter(message, index);
  return / ?\($/.test(gap) && message.tokens[index + 1]?.digits === true;
}
