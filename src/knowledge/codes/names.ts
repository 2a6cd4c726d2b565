/**
 * Codes written by their symbolic name: `ERROR_BAD_NETPATH`, also without the underscores that
 * Markdown eats, and the names on a blue screen, which Windows writes and people type with blanks.
 */
import { cue } from '../reading/cues.js';
import { charBefore, gapAfter, written } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { hexCode, stopCode, win32Code } from './code.js';
import { near } from './mention.js';
import type { Mention } from './mention.js';
import { table } from './tables.js';
import type { TableId } from './tables.js';

let index: ReadonlyMap<string, string> | undefined;
let screens: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

/** Everyday names that the headers do not have, or have for another number. */
const aliases: readonly (readonly [name: string, canonical: string])[] = [
  ['MAPI_E_NOT_FOUND', '0x8004010F'],
  ['STATUS_ACCESS_VIOLATION', '0xC0000005'],
  ['E_FAIL', '0x80004005'],
];

function names(): ReadonlyMap<string, string> {
  if (index) return index;
  const built = new Map<string, string>();
  add(built, 'bugcheck', (value) => stopCode(value));
  add(built, 'ntstatus', (value) => (value >= 0x8000_0000 ? hexCode(value) : null));
  add(built, 'hresult', (value) => (value >= 0x8000_0000 ? hexCode(value) : null));
  add(built, 'win32', (value) => (value > 0 ? win32Code(value) : null));
  add(built, 'msi', (value) => `MSI ${value}`);
  for (const [name, canonical] of aliases) built.set(squash(name), canonical);
  index = built;
  return built;
}

function add(
  built: Map<string, string>,
  id: TableId,
  code: (value: number) => string | null,
): void {
  for (const [value, known] of table(id)) {
    const canonical = code(value);
    if (canonical === null) continue;
    for (const name of known) {
      if (name.length > 5) built.set(squash(name), canonical);
    }
  }
}

function squash(name: string): string {
  return name.replaceAll('_', '');
}

/** Joined by `_`, which Markdown may have escaped: `E\_ACCESSDENIED`. */
const underscore = /^\\?_$/;

export function symbolicName(message: Message, at: number): Mention | null {
  const token = message.tokens[at];
  if (!token || token.digits || charBefore(message, at) === '_') return null;
  let last = at;
  let name = written(message, at);
  while (last < at + 14 && underscore.test(gapAfter(message, last))) {
    last += 1;
    name += written(message, last);
  }
  if (last === at && (name.length < 8 || name !== name.toUpperCase())) return null;
  if (!/^[A-Za-z]/.test(name)) return null;
  const canonical = names().get(name.toUpperCase().replace(/^NTSTATUS/, 'STATUS'));
  return canonical === undefined ? null : { canonical, first: at, last, byName: true };
}

/** "Critical Process Died": by the first word, the longest name first. */
function screenNames(): ReadonlyMap<string, readonly (readonly string[])[]> {
  if (screens) return screens;
  const built = new Map<string, (readonly string[])[]>();
  for (const known of table('bugcheck').values()) {
    for (const name of known) {
      const words = name.toLowerCase().split('_').filter(Boolean);
      const [first = ''] = words;
      if (words.length > 1) built.set(first, [...(built.get(first) ?? []), words]);
    }
  }
  for (const list of built.values()) list.sort((a, b) => b.length - a.length);
  screens = built;
  return built;
}

export function screenName(message: Message, at: number): Mention | null {
  const candidates = screenNames().get(message.tokens[at]?.word ?? '');
  const words = candidates?.find((known) => isSpelt(message, at, known));
  if (!words) return null;
  const last = at + words.length - 1;
  const canonical = names().get(words.join('').toUpperCase());
  if (canonical === undefined || !isMeant(message, at, last)) return null;
  return { canonical, first: at, last, byName: true };
}

function isSpelt(message: Message, at: number, words: readonly string[]): boolean {
  return words.every(
    (word, place) =>
      message.tokens[at + place]?.word === word &&
      (place === 0 || /^[ \t\n-]{1,2}$/.test(gapAfter(message, at + place - 1))),
  );
}

/** "Memory management" is also a topic: few words need capitals or a word about crashes. */
function isMeant(message: Message, first: number, last: number): boolean {
  const count = last - first + 1;
  if (count >= 4) return true;
  if (near(message, first, cue.blue, 14) || near(message, last, cue.blue, 14)) return true;
  const words = Array.from({ length: count }, (_, place) => written(message, first + place));
  if (words.every((word) => word === word.toUpperCase())) return true;
  if (count < 3) return false;
  return words.every((word) => /^[A-Z]/.test(word)) || near(message, last, cue.bootish, 8);
}
