/** Blue screens: what announces a bug check, and which numbers after it are only its parameters. */
import { cue } from '../reading/cues.js';
import { gapAfter, written } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { stopCode } from './code.js';
import { isBugCheck } from './known.js';
import { near } from './mention.js';
import type { Mention } from './mention.js';

const between = new Set(
  'code codes error number no was is the with of a screen 停止 コード'.split(' '),
);

export type StopWord = { readonly word: string; readonly sure: boolean };

/** The word that announces a bug check right before this token: `STOP`, `bugcheck`, `blue screen`. */
export function stopBefore(message: Message, index: number): StopWord | null {
  for (let back = index - 1; back >= Math.max(0, index - 4); back -= 1) {
    const token = message.tokens[back];
    if (!token) return null;
    const direct = gapAfter(message, back);
    if ((token.cues & cue.blue) !== 0)
      return {
        word: token.word,
        sure: /bug|check|stop|code|停|コード/.test(token.word) || back < index - 1,
      };
    if (token.word === 'stop') {
      const sure = written(message, back) === 'STOP' || direct.includes(':');
      return sure || back === index - 1 ? { word: 'stop', sure } : null;
    }
    if (!between.has(token.word)) return null;
  }
  return null;
}

export function saysBlueScreen(message: Message, index: number): boolean {
  return near(message, index, cue.blue, 14);
}

const famous = new Set(
  [0x0a, 0x19, 0x1a, 0x1e, 0x24, 0x3b, 0x4e, 0x50, 0x74, 0x7a, 0x7b, 0x7e, 0x7f, 0x9c, 0x9f, 0xc2]
    .concat([0xc4, 0xc5, 0xc9, 0xd1, 0xea, 0xed, 0xef, 0xf4, 0xf7, 0xfc, 0x101, 0x109, 0x10e])
    .concat([0x116, 0x119, 0x124, 0x133, 0x139, 0x13a, 0x154, 0x1000007e]),
);

/** Bug checks that people meet, told from printing errors of the same form. */
export function isFamousStop(value: number): boolean {
  return famous.has(value);
}

/** Short words that are also hex numbers. */
const english = new Set(
  'a be ad de ed fa da add bad bed dad fed fad cab ace bee dead beef face fade cafe'.split(' '),
);

/** `bugcheck 1E`, `STOP: c000021a`, `Bugcheck code 00000133`: hexadecimal without `0x`. */
export function bareStop(message: Message, index: number): Mention | null {
  const { word = '', digits = false } = message.tokens[index] ?? {};
  const announced = word.length > 8 ? null : stopBefore(message, index);
  if (!announced || !/^[0-9a-f]+$/.test(word) || english.has(word)) return null;
  const mixed = /[0-9]/.test(word) && !digits;
  if (!announced.sure && !mixed) return null;
  // Event 41 writes it as a decimal number, without zeros before it.
  const isDecimal = announced.word === 'bugcheckcode' && digits && !word.startsWith('0');
  const value = Number.parseInt(word, isDecimal ? 10 : 16);
  if (value === 0 || (word.length < 8 && !isBugCheck(value) && !mixed)) return null;
  return { canonical: stopCode(value), first: index, last: index };
}

const parameter = /^(?:arg|p|param|parameter|bugcheckparameter)[1-4]?$/;

/** "Arg1: c0000005", "Parameter 1 0xC0000005". */
export function isStopParameter(message: Message, index: number): boolean {
  const before = message.tokens[index - 1]?.word ?? '';
  if (!/[1-4]$/.test(before)) return false;
  if (parameter.test(before)) return true;
  return /^[1-4]$/.test(before) && parameter.test(message.tokens[index - 2]?.word ?? '');
}

/** The last token of the parameters that follow a bug check; the bug check's own if none do. */
export function lastParameter(message: Message, stop: number): number {
  const gap = gapAfter(message, stop);
  if (!/[({]/.test(gap) || gap.includes('\n')) return bareParameters(message, stop);
  for (let index = stop + 1; index <= stop + 16; index += 1) {
    if (/[)}]/.test(gapAfter(message, index))) return isNamed(message, stop + 1) ? stop : index;
  }
  return stop;
}

/** `STOP 0x133 (DPC_WATCHDOG_VIOLATION)`. */
function isNamed(message: Message, index: number): boolean {
  return !/[0-9]/.test(message.tokens[index]?.word ?? '');
}

/** Four numbers without brackets. */
function bareParameters(message: Message, stop: number): number {
  let last = stop;
  while (last < stop + 5 && /^(?:0x)?[0-9a-f]{8,16}$/.test(message.tokens[last + 1]?.word ?? '')) {
    last += 1;
  }
  return last - stop === 4 ? last : stop;
}
