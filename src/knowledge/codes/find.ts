/**
 * Error codes in running text, in every notation that people use. Reads a message token by token;
 * at each one the first rule that knows what it sees takes it.
 */
import { readMessage } from '../reading/tokens.js';
import type { Message } from '../reading/tokens.js';
import { bareHex } from './bareHex.js';
import { decimal } from './decimals.js';
import { equivalentCodes } from './equivalent.js';
import { prefixedHex } from './hexadecimal.js';
import type { Mention, Rule } from './mention.js';
import { screenName, symbolicName } from './names.js';
import { smallNumber } from './numbers.js';
import { officePair } from './office.js';
import { ownCode } from './own.js';
import { bareEntraNumber, entraCode } from './signIn.js';
import { bareStop, isStopParameter, lastParameter } from './stop.js';

export type FoundCodes = {
  /** Canonical, in order of first appearance, without duplicates. */
  readonly codes: readonly string[];
  /** Those of them that were repaired. */
  readonly guessed: readonly string[];
};

/** `isListed`: does an article list this code of the organisation's own? */
export function findCodes(text: string, isListed: (code: string) => boolean): FoundCodes {
  return codesOf(mentionsIn(readMessage(text), isListed));
}

const withDigits: readonly Rule[] = [
  symbolicName,
  prefixedHex,
  entraCode,
  bareStop,
  officePair,
  decimal,
  bareHex,
  bareEntraNumber,
  smallNumber,
];

const withLetters: readonly Rule[] = [symbolicName, screenName, bareStop, entraCode, bareHex];

export function mentionsIn(
  message: Message,
  isListed: (code: string) => boolean,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const own = ownCode(isListed);
  const count = message.tokens.length;
  for (let index = 0; index < count; index += 1) {
    const mention = mentionAt(message, index, own);
    if (!mention) continue;
    mentions.push(mention);
    index = mention.canonical.startsWith('STOP ')
      ? lastParameter(message, mention.last)
      : mention.last;
  }
  return mentions;
}

function mentionAt(message: Message, index: number, own: Rule): Mention | null {
  const listed = own(message, index);
  if (listed) return listed;
  if (isStopParameter(message, index)) return null;
  const rules = message.tokens[index]?.numeric ? withDigits : withLetters;
  for (const rule of rules) {
    const mention = rule(message, index);
    if (mention) return mention;
  }
  return null;
}

/** How far away a name still explains a number. */
const glossReach = 10;

export function codesOf(mentions: readonly Mention[]): FoundCodes {
  const told = mentions.filter((mention, place) => !isGloss(mention, mentions, place));
  const guessed = told.filter((mention) => mention.guessed).map(({ canonical }) => canonical);
  const certain = new Set(told.filter((mention) => !mention.guessed).map((m) => m.canonical));
  return {
    codes: [...new Set(told.map(({ canonical }) => canonical))],
    guessed: [...new Set(guessed)].filter((code) => !certain.has(code)),
  };
}

/** `0x80070422 (ERROR_SERVICE_DISABLED)`: the name only says what the number is. */
function isGloss(mention: Mention, mentions: readonly Mention[], place: number): boolean {
  if (!mention.byName) return false;
  const same = equivalentCodes(mention.canonical).slice(1);
  if (same.length === 0) return false;
  return mentions
    .slice(Math.max(0, place - 3), place + 4)
    .some(
      (other) =>
        !other.byName &&
        Math.abs(other.first - mention.first) <= glossReach &&
        same.includes(other.canonical),
    );
}
