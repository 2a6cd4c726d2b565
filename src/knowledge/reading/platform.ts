/**
 * Which Windows the PC with the problem runs, by the message's own words. What somebody upgrades to,
 * used before, asks about, or what works on another PC does not count; where two are left, none does.
 */
import type { PlatformId } from '../platform.js';
import { cue } from './cues.js';
import { gapAfter, longestChatLines, readMessage } from './tokens.js';
import type { Message } from './tokens.js';
import { bareVersion, nameAt } from './versionNames.js';
import type { Named } from './versionNames.js';
import { clauseAround, isRunning } from './versionRole.js';
import type { Span } from './versionRole.js';

export function platformIn(message: Message): PlatformId | null {
  const named = namesIn(message);
  if (named.length === 0) return null;
  const clauses = named.map((name) => clauseAround(message, name));
  const running = named.filter((name, place) => isRunning(message, name, clauses[place] ?? name));
  const own = running.filter(({ platform }) => platform !== 'other');
  if (running.length > own.length && isServerOnly(message, named)) return null;
  const failing = own.filter((name) => hasFailure(message, clauseAround(message, name)));
  return onlyOne(own) ?? onlyOne(failing);
}

/** An answer to "Which Windows is it?": there a bare "11" is enough. */
export function platformAnswer(text: string): PlatformId | null {
  const message = readMessage(text);
  const found = platformIn(message);
  if (found !== null || message.tokens.length > longestAnswer) return found;
  return onlyOne(message.tokens.flatMap((_, index) => bareVersion(message, index) ?? []));
}

const longestAnswer = 6;

/** "Yes, Windows 11 Pro": tells the version, and nothing of what happened. */
export function tellsOnlyPlatform(text: string): boolean {
  const message = readMessage(text);
  const names = namesIn(message);
  const isNamed = (index: number): boolean =>
    names.some(({ first, last }) => index >= first && index <= last);
  return (
    names.length > 0 &&
    message.tokens.every(({ word }, index) => isNamed(index) || aroundVersion.has(word))
  );
}

const aroundVersion = new Set(
  `yes yeah yep ok okay sure no sorry hi hello it its is s i m am im have ve got on using use my the this that
  thats here pc laptop computer machine notebook desktop runs running run a an of version edition pro home
  enterprise education professional business correct right exactly and so think believe guess bit 32 64 x64
  ja ich habe mein oui c est si es tengo sim`.split(/\s+/),
);

function onlyOne(names: readonly Named[]): PlatformId | null {
  const platforms = new Set(names.map(({ platform }) => platform));
  const [only] = platforms;
  return platforms.size === 1 && only !== undefined && only !== 'other' ? only : null;
}

/** A log of an upgrade names many versions; a person names theirs early. */
const farthest = 1500;

function namesIn(message: Message): readonly Named[] {
  const names: Named[] = [];
  const end = Math.min(message.tokens.length, farthest);
  for (let index = 0; index < end; index += 1) {
    const name =
      nameAt(message, index) ?? follower(message, names.at(-1), index) ?? source(message, index);
    if (!name) continue;
    names.push(name);
    index = name.last;
  }
  return names;
}

/** "windows 10/11", "windows 10 or 11", "windows 10 to 11", "not windows 10, it's 11". */
function follower(message: Message, before: Named | undefined, index: number): Named | null {
  if (!before || index > before.last + 4 || !bareVersion(message, index)) return null;
  const between = message.tokens.slice(before.last + 1, index).map(({ word }) => word);
  const joined = between.every((word) => joining.has(word));
  const gap = gapAfter(message, index - 1);
  if (!joined || (between.length === 0 && !/[/>→&-]|, /.test(gap))) return null;
  return bareVersion(message, index);
}

const joining = new Set(
  'or and to und oder auf et ou vers y o a e para it s but is sondern now'.split(' '),
);

/** "upgrading from 10 to 11": a bare number between "from" and "to". */
function source(message: Message, index: number): Named | null {
  const [before, after] = [message.tokens[index - 1]?.word, message.tokens[index + 1]?.word];
  if (!/^(?:from|von|de)$/.test(before ?? '') && !/[>→]/.test(gapAfter(message, index)))
    return null;
  const towards =
    /^(?:to|auf|vers|a|para)$/.test(after ?? '') || /[>→]/.test(gapAfter(message, index));
  return towards && bareVersion(message, index + (/[>→]/.test(gapAfter(message, index)) ? 1 : 2))
    ? bareVersion(message, index)
    : null;
}

function hasFailure(message: Message, clause: Span): boolean {
  return message.tokens
    .slice(clause.first, clause.last + 1)
    .some(
      ({ cues, word }) =>
        (cues & cue.error) !== 0 || word.startsWith('0x') || /^(?:gives|shows|broken)$/.test(word),
    );
}

/** Builds of a server are also builds of Windows 10 and 11. */
function isServerOnly(message: Message, named: readonly Named[]): boolean {
  if (message.lines > longestChatLines) return false;
  return named.every(
    ({ platform, first }) =>
      platform === 'other' || /^[0-9]/.test(message.tokens[first]?.word ?? ''),
  );
}
