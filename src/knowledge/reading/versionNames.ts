/** How people name a version of Windows: in words, glued to "win", by build, by release. */
import type { PlatformId } from '../platform.js';
import { lettersApart } from './spelling.js';
import { charBefore, gapAfter } from './tokens.js';
import type { Message } from './tokens.js';

/** `other`: a server, Vista, a Mac. It runs something, and nothing that articles know. */
export type Named = {
  readonly platform: PlatformId | 'other';
  readonly first: number;
  readonly last: number;
};

const spelt: Readonly<Record<string, PlatformId>> = {
  xp: 'windows-xp',
  ...named('windows-7', '7 seven sieben sept siete sete sette'),
  ...named('windows-8', '8 eight acht huit ocho oito otto'),
  ...named('windows-10', '10 ten zehn dix diez dez dieci'),
  ...named('windows-11', '11 eleven elf onze once undici'),
};

function named(platform: PlatformId, words: string): Record<string, PlatformId> {
  return Object.fromEntries(words.split(' ').map((word) => [word, platform]));
}

const notOnPcs = new Set('server vista 2000 95 98 nt phone mobile ce rt'.split(' '));
const otherSystems = /^(?:vista|macos|macbook|osx|ubuntu|linux|chromebook|ipad|server)$/;
const fillers = new Set('version v os edition release home pro'.split(' '));
const glued = /^(?:w|win|windows)(xp|7|8|10|11)(?:x64|x86|pro|home|ent)?$/;
const machine =
  /^(?:machine|pc|laptop|box|tablet|desktop|computer|notebook|client|clients|system|rechner|here|pro|home|ultimate|sp[123])$/;

/** The version named at this token; null where none is. */
export function nameAt(message: Message, index: number): Named | null {
  const { word = '' } = message.tokens[index] ?? {};
  if (/^[0-9]/.test(word)) return buildAt(message, index) ?? releaseAt(message, index);
  const joined = glued.exec(word);
  if (joined) return gluedAt(message, index, joined[1] ?? '');
  if (word === 'xp') return xpAt(message, index);
  if (otherSystems.test(word)) return { platform: 'other', first: index, last: index };
  return isWindows(word) ? spacedAt(message, index) : null;
}

/** The version a bare word stands for ("eleven"); undefined for any other word. */
export function bareVersion(message: Message, index: number): Named | null {
  const platform = spelt[message.tokens[index]?.word ?? ''];
  return platform === undefined ? null : withPoint(message, platform, index, index);
}

/** "w8" also means "wait". */
function gluedAt(message: Message, index: number, version: string): Named | null {
  const platform = spelt[version];
  const next = message.tokens[index + 1]?.word ?? '';
  if (platform === undefined) return null;
  const found = withPoint(message, platform, index, index);
  const wait = message.tokens[index]?.word === 'w8' && found.platform === 'windows-8';
  return wait && !machine.test(next) && message.tokens[index - 1]?.word !== 'on' ? null : found;
}

function spacedAt(message: Message, index: number): Named | null {
  let at = index + 1;
  if (fillers.has(message.tokens[at]?.word ?? '')) at += 1;
  if (!/^[ :=(\u00a0-]{0,3}$/.test(gapAfter(message, at - 1))) return null;
  const word = message.tokens[at]?.word ?? '';
  if (notOnPcs.has(word)) return { platform: 'other', first: index, last: at };
  if (word === '10' && gapAfter(message, at) === '.' && message.tokens[at + 1]?.word === '0')
    return null;
  const platform = spelt[word];
  return platform === undefined ? null : withPoint(message, platform, index, at);
}

/** "8.1", "8 .1", "eight point one". */
function withPoint(message: Message, platform: PlatformId, first: number, last: number): Named {
  if (platform !== 'windows-8') return { platform, first, last };
  const one = (place: number): boolean =>
    /^(?:1|one|1pro)$/.test(message.tokens[place]?.word ?? '');
  if (gapAfter(message, last) === '.' && one(last + 1)) {
    return { platform: 'windows-8.1', first, last: last + 1 };
  }
  const spoken = /^(?:point|dot)$/.test(message.tokens[last + 1]?.word ?? '') && one(last + 2);
  return spoken ? { platform: 'windows-8.1', first, last: last + 2 } : { platform, first, last };
}

function xpAt(message: Message, index: number): Named | null {
  const points = /^(?:points?|boost|farm)$/.test(message.tokens[index + 1]?.word ?? '');
  return points ? null : { platform: 'windows-xp', first: index, last: index };
}

const oldBuilds: Readonly<Record<string, PlatformId>> = {
  2600: 'windows-xp',
  7600: 'windows-7',
  7601: 'windows-7',
  9200: 'windows-8',
  9600: 'windows-8.1',
};
const tenBuilds = new Set(
  '10240 10586 14393 15063 16299 17134 17763 18362 18363 19041 19042 19043 19044 19045'.split(' '),
);
const elevenBuilds = /^(?:22000|22621|22631|26100|26200|2[6-9][0-9]00)$/;

/** `10.0.22631`, `19045.3693`, "build 26100", `22631`. */
function buildAt(message: Message, index: number): Named | null {
  const { word = '' } = message.tokens[index] ?? {};
  const dotted = charBefore(message, index) === '.' && index > 0;
  const said = dotted || /^(?:build|builds|os)$/.test(message.tokens[index - 1]?.word ?? '');
  if (!/^[0-9]{4,5}$/.test(word) || /[-/#$€]/.test(charBefore(message, index))) return null;
  const old = oldBuilds[word];
  if (old !== undefined) return said ? { platform: old, first: index, last: index } : null;
  const number = Number(word);
  const known = tenBuilds.has(word) || elevenBuilds.test(word);
  if (!known && !(said && number > 21_999 && number < 30_000 && number !== 25_398)) return null;
  if (!said && isOtherNumber(message, index)) return null;
  const platform = number < 22_000 ? 'windows-10' : 'windows-11';
  return { platform, first: index, last: index };
}

/** A bare build number beside "order" or "error" is none. */
function isOtherNumber(message: Message, index: number): boolean {
  const before = message.tokens[index - 1]?.word ?? '';
  return /^(?:order|ticket|invoice|error|code|zip|plz|number|room|port|ext|extension)$/.test(
    before,
  );
}

/** Releases of which Windows 10 and Windows 11 each have one say nothing. */
const both = new Set(['21h2', '22h2']);
const yearAndMonth = new Set('1507 1511 1607 1703 1709 1803 1809 1903 1909 2004'.split(' '));

function releaseAt(message: Message, index: number): Named | null {
  const { word = '' } = message.tokens[index] ?? {};
  const half = /^(2[0-9])h[12]$/.exec(word);
  if (half) {
    if (both.has(word)) return null;
    const platform = Number(half[1]) >= 23 ? 'windows-11' : 'windows-10';
    return { platform, first: index, last: index };
  }
  if (!yearAndMonth.has(word)) return null;
  const before = message.tokens[index - 1]?.word ?? '';
  const after = message.tokens[index + 1]?.word ?? '';
  const runs = `${message.tokens[index - 2]?.word ?? ''} ${before}`;
  const said =
    /^(?:version|release|v|ver|running)$/.test(before) ||
    runs === 'still on' ||
    isWindows(before) ||
    /^w(?:in)?10$/.test(before);
  return said || machine.test(after) ? { platform: 'windows-10', first: index, last: index } : null;
}

const usual =
  /^(?:windows|window|win|wins|windos|windoze|виндовс|винда|виндоус|вин|ウィンドウズ|视窗)$/;

function isWindows(word: string): boolean {
  if (usual.test(word)) return true;
  return (
    word.startsWith('w') &&
    word.length >= 5 &&
    word.length <= 9 &&
    lettersApart(word, 'windows') <= 2
  );
}
