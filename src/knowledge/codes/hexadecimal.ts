/** Codes written with `0x`, whole, split in two, with a lost digit, with a word glued to them. */
import { cue } from '../reading/cues.js';
import { charBefore, distanceTo, gapAfter } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { hexCode, isInstallerExit, stopCode, win32Code } from './code.js';
import { isKnown, isBugCheck } from './known.js';
import { near } from './mention.js';
import type { Mention } from './mention.js';
import { isFamousStop, saysBlueScreen, stopBefore } from './stop.js';
import { followsSystemError } from './systemErrors.js';

type Written = { readonly digits: string; readonly last: number };

export function prefixedHex(message: Message, index: number): Mention | null {
  const written = writtenDigits(message, index);
  if (!written) return null;
  const { digits, last } = written;
  const found = (canonical: string | null): Mention | null =>
    canonical === null ? null : { canonical, first: index, last };
  const value = Number.parseInt(digits, 16);
  if (digits.length === 8) return found(eightDigits(message, index, digits, value));
  if (digits.length < 8 && value > 0 && value <= 0xffff) {
    const short = shortHex(message, index, value);
    if (short !== null) return found(short);
  }
  const repaired = digits.length === 7 ? repair(digits) : null;
  return repaired === null ? null : { canonical: repaired, first: index, last, guessed: true };
}

/** `0x80070002`, `error0x80070002`, `0x0x80070002`, `0h80070002`, `0xffffffff80070520`, `0x80070005L`. */
function writtenDigits(message: Message, index: number): Written | null {
  const word = message.tokens[index]?.word ?? '';
  const at = word.lastIndexOf('0x');
  if (at < 0) {
    const slug = word.length === 10 && /^0h[0-9a-f]{8}$/.test(word);
    return slug ? { digits: word.slice(2), last: index } : null;
  }
  if (at > 0 && /[0-9]$/.test(word.slice(0, at)) && word.slice(0, at) !== '0x') return null;
  if (word.length - at > 40) return null;
  const body = /^([0-9a-f]*)(.*)$/.exec(word.slice(at + 2));
  const [, digits = '', rest = ''] = body ?? [];
  if (/[0-9]/.test(rest)) return null;
  if (/^f{8}[89a-f][0-9a-f]{7}$/.test(digits)) return { digits: digits.slice(8), last: index };
  if (digits.length < 8 && rest === '') return joinSplit(message, index, digits);
  return { digits, last: index };
}

/** `0x8007 0020`, on one line or two, or with an underscore: only if it comes to eight digits. */
function joinSplit(message: Message, index: number, start: string): Written {
  let digits = start;
  for (let next = index + 1; next <= index + 3; next += 1) {
    const part = message.tokens[next]?.word ?? '';
    if (!/^[0-9a-f]+$/.test(part) || !/^(?:\s{1,3}|[_-])$/.test(gapAfter(message, next - 1))) break;
    if (!/[0-9]/.test(part) && part.length !== 4) break;
    digits += part;
    if (digits.length > 8) break;
    if (digits.length === 8 && /^[8cd]/.test(digits)) return { digits, last: next };
  }
  return { digits: start, last: index };
}

function eightDigits(
  message: Message,
  index: number,
  digits: string,
  value: number,
): string | null {
  if (digits.startsWith('0000')) return value === 0 ? null : zeroLed(message, index, value);
  if (isMemoryAddress(message, index) || isNumberedByOthers(message, index)) return null;
  const announced = stopBefore(message, index);
  if (isBugCheck(value) && (announced || saysBlueScreen(message, index))) return stopCode(value);
  if (announced?.sure && !digits.startsWith('8')) return stopCode(value);
  if (/^[8cd]/.test(digits) || digits.startsWith('a00f')) return hexCode(value);
  const named = near(message, index, cue.error | cue.code, 2);
  return /^[9abe]/.test(digits) && named ? hexCode(value) : null;
}

/** `0x0000011b` and friends: a bug check on a blue screen, else a Win32 number where one is shown so. */
function zeroLed(message: Message, index: number, value: number): string | null {
  if (stopBefore(message, index) || saysBlueScreen(message, index)) return stopCode(value);
  // "0x00000709 when I set the default printer": nothing is set in the registry there.
  if (value > 1 && near(message, index, cue.printing, 5)) return win32Code(value);
  const reach = { before: 5, after: 3 };
  const error = distanceTo(message, index, cue.error, { before: 8, after: 8 });
  if (distanceTo(message, index, cue.registry | cue.memory, reach) < error) return null;
  if (near(message, index, cue.printing | cue.logon | cue.network | cue.service, 14)) {
    return win32Code(value);
  }
  if (near(message, index, cue.bootish, 14) && isFamousStop(value)) return stopCode(value);
  const alone = message.tokens.length <= 3;
  if (!alone && !near(message, index, cue.error | cue.code, 6)) return null;
  return isFamousStop(value) ? stopCode(value) : win32Code(value);
}

function shortHex(message: Message, index: number, value: number): string | null {
  const exited = distanceTo(message, index, cue.exit, { before: 5, after: 2 }) !== Infinity;
  if (isInstallerExit(value) && (exited || near(message, index, cue.installer, 8))) {
    return `MSI ${value}`;
  }
  if (value <= 0xfff && (stopBefore(message, index) || saysBlueScreen(message, index))) {
    return stopCode(value);
  }
  return followsSystemError(message, index) ? win32Code(value) : null;
}

/** "The instruction at 0x... referenced memory at 0x...": nearer to such a word than to an error word. */
function isMemoryAddress(message: Message, index: number): boolean {
  const memory = distanceTo(message, index, cue.memory, { before: 3, after: 0 });
  return memory < distanceTo(message, index, cue.error | cue.code, { before: 3, after: 0 });
}

/** `ERROR #132 (0x85100084)`: a game numbers its own errors. */
function isNumberedByOthers(message: Message, index: number): boolean {
  return (
    message.tokens[index - 1]?.digits === true &&
    charBefore(message, index - 1) === '#' &&
    charBefore(message, index) === '('
  );
}

/** Seven digits: one more zero in a run of zeros must give exactly one code that is known. */
function repair(digits: string): string | null {
  const candidates = new Set<number>();
  for (const { index } of digits.matchAll(/0+/g)) {
    candidates.add(Number.parseInt(`${digits.slice(0, index)}0${digits.slice(index)}`, 16));
  }
  const known = [...candidates].filter((value) => value >= 0x8000_0000 && isKnown(value));
  return known.length === 1 && known[0] !== undefined ? hexCode(known[0]) : null;
}
