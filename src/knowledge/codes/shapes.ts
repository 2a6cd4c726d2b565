/** What a token is by its surroundings alone: part of a GUID, an address, a date, a phone number. */
import { cue } from '../reading/cues.js';
import { charBefore, gapAfter } from '../reading/tokens.js';
import type { Message, Token } from '../reading/tokens.js';

const hardwareIds = new Set(
  'ven dev subsys vid pid rev mi cc prod img dsc pic scan image screenshot'.split(' '),
);

const joins = new Set(['-', '.', ':', '/', '_', '`', ',']);

/**
 * A number that is joined to another number is a part of something else: a GUID, a version, an
 * address, a date, a phone number, a ticket. `error-80070002-fix` holds a code.
 */
export function isPartOfLonger(message: Message, index: number): boolean {
  const { start = 0, end = 0 } = message.tokens[index] ?? {};
  const after = message.text[end];
  if (!joins.has(message.text[start - 1] ?? '') && !joins.has(after ?? '')) return false;
  return joinedTo(message, index, index - 1) || joinedTo(message, index, index + 1);
}

function joinedTo(message: Message, index: number, other: number): boolean {
  const neighbour = message.tokens[other];
  if (!neighbour || neighbour.word.startsWith('0x')) return false;
  const joint = gapAfter(message, Math.min(index, other));
  if (/[0-9]/.test(neighbour.word)) return joins.has(joint);
  if (joint === '_' && other < index) return hardwareIds.has(neighbour.word);
  if (/^[-:]$/.test(joint) && isHexGroup(neighbour.word)) return true;
  return joint === '-' && isTicketPrefix(neighbour, other < index);
}

/** A group of a MAC address or a GUID that happens to be all letters. */
function isHexGroup(word: string): boolean {
  return [2, 4, 8, 12].includes(word.length) && /^[a-f]+$/.test(word);
}

/** `REQ-80070002`, and not `error-80070002`. */
function isTicketPrefix({ word, cues }: Token, before: boolean): boolean {
  return (
    before && word.length <= 6 && (cues & (cue.error | cue.code | cue.update | cue.result)) === 0
  );
}

/** `030`, `0049`, `+49`: how a telephone number begins. */
function beginsNumber(message: Message, index: number): boolean {
  const { digits = false, word = '' } = message.tokens[index] ?? {};
  return digits && (word.startsWith('0') || charBefore(message, index) === '+');
}

/** `+49 30 80070002`, `0049 30 80070002`, `030 80070002`: an area code before it, or a plus sign. */
export function followsAreaCode(message: Message, index: number): boolean {
  if (charBefore(message, index) === '+') return true;
  const before = message.tokens[index - 1];
  if (!before?.digits || !/^[ ()/]{1,3}$/.test(gapAfter(message, index - 1))) return false;
  return beginsNumber(message, index - 1) || beginsNumber(message, index - 2);
}

/** `#80070002` is a colour, `1603#` is typed on a keypad. */
export function hasHash(message: Message, index: number): boolean {
  return charBefore(message, index) === '#' || gapAfter(message, index).startsWith('#');
}

/** A minus sign, and not the hyphen of `30088-26`. */
export function hasMinus(message: Message, index: number): boolean {
  if (charBefore(message, index) !== '-') return false;
  const start = message.tokens[index]?.start ?? 0;
  return !/[0-9A-Za-z-]/.test(message.text[start - 2] ?? ' ');
}
