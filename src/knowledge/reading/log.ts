/**
 * A pasted log: which code to act on, and the few lines that tell why. Nobody is asked which of its
 * codes comes first: the last failure counts, a specific code before one that only says "failed".
 */
import type { Mention } from '../codes/mention.js';
import type { LogReading } from '../understanding.js';
import { longestChatLines } from './tokens.js';
import type { Message } from './tokens.js';

/** They end many logs and name no cause. */
const generic = new Set([
  '0x80004005',
  '0x8000FFFF',
  '0x80004004',
  '0x80131500',
  '0x80240FFF',
  '0x80070643',
  'MSI 1603',
  '0xC0000001',
]);

const failure =
  /\b(?:errors?|err|fail(?:s|ed|ure|ing)?|fatal|exception|aborted|rolled? back|fehler|erreur)\b/i;
const harmless = /\b(?:warn(?:ing)?|info(?:rmation)?|verbose|debug|ignor(?:ed|ing)|will retry)\b/i;

/** How much of a log an agent reads. */
const most = { lines: 24, characters: 240 };

export function readLog(
  message: Message,
  mentions: readonly Mention[],
  hasArticle: (code: string) => boolean,
): LogReading | null {
  if (message.lines <= longestChatLines) return null;
  const lines = message.text.split('\n');
  const places = placesOf(message, mentions);
  const rank = ({ code, line }: Place): readonly number[] => [
    generic.has(code) ? 0 : 1,
    isFailure(lines[line - 1] ?? '') ? 1 : 0,
    hasArticle(code) ? 1 : 0,
    line,
  ];
  const chosen = places.toSorted((a, b) => compare(rank(b), rank(a)))[0];
  return { code: chosen?.code ?? null, lines: places, excerpt: excerptOf(lines, places) };
}

type Place = { readonly code: string; readonly line: number };

/** In order of first appearance, each with its last line. */
function placesOf(message: Message, mentions: readonly Mention[]): readonly Place[] {
  const last = new Map<string, number>();
  for (const { canonical, first } of mentions) {
    last.set(canonical, (message.tokens[first]?.line ?? 0) + 1);
  }
  return [...last].map(([code, line]) => ({ code, line }));
}

function isFailure(line: string): boolean {
  return failure.test(line) && !harmless.test(line);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function excerptOf(lines: readonly string[], places: readonly Place[]): string {
  const telling = new Set(places.map(({ line }) => line - 1));
  lines.forEach((line, index) => {
    if (isFailure(line.slice(0, 1000))) telling.add(index);
  });
  const kept = new Set(
    [...telling]
      .toSorted((a, b) => b - a)
      .slice(0, most.lines / 3)
      .flatMap((at) => [at - 1, at, at + 1]),
  );
  const shown = [...kept].filter((at) => at >= 0 && at < lines.length).toSorted((a, b) => a - b);
  return shown
    .flatMap((at, place) => {
      const gap = place > 0 && (shown[place - 1] ?? at) < at - 1;
      return [...(gap ? ['...'] : []), withoutNames(lines[at] ?? '').slice(0, most.characters)];
    })
    .join('\n');
}

/** The folder of a person's profile, a share that is named after somebody, an account, a mail address. */
export function withoutNames(line: string): string {
  return line
    .slice(0, 1000)
    .replace(
      /\b(users|home|documents and settings|profiles)([\\/]{1,2})[^\\/:*?"<>|\r\n]{1,80}/gi,
      '$1$2***',
    )
    .replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, '***')
    .replace(/\b(user(?:name)?|account|owner)(\s{0,3}[:=]\s{0,3})[^\s,;]{1,80}/gi, '$1$2***');
}
