/** The signals in one reply, after what denies or only imagines them has been taken into account. */
import type { Hit } from './phrases.js';
import type { Signal } from './replies.en.js';
import { isMark } from './words.js';

export type Signals = {
  has(signal: Signal | 'why'): boolean;
  /** Of success and failure, is this the later one? */
  ends(signal: 'success' | 'failure'): boolean;
  /** Does the first stand before the second, or without it? */
  comesFirst(first: Signal, second: Signal): boolean;
  startsWith(signal: Signal): boolean;
  /** The message ends with a question mark. */
  readonly asks: boolean;
};

type Found = { readonly signal: Signal; readonly from: number; readonly to: number };

const emoji: readonly (readonly [RegExp, Signal])[] = [
  [/👍|✅|🎉|😀|😃|😄|😁|😊|🙂|🥳|💯|👌|☑|✔|🙌|💪/u, 'success'],
  [/👎|❌|😞|😢|😡|😠|☹|🙁|😭|😩|😤|🚫|✖/u, 'failure'],
  [/🙏|❤/u, 'thanks'],
];

export function signalsOf(
  text: string,
  words: readonly string[],
  hits: readonly Hit<Signal>[],
  eastAsian: readonly (readonly [part: string, signal: Signal])[],
): Signals {
  const found = [...understood(words, hits), ...fromPictures(text), ...fromParts(text, eastAsian)];
  const signals = new Set<Signal | 'why'>(found.map(({ signal }) => signal));
  if (words.includes('why')) signals.add('why');
  const last = (signal: Signal): number =>
    Math.max(-1, ...found.filter((f) => f.signal === signal).map((f) => f.to));
  const start = (signal: Signal): number =>
    Math.min(Infinity, ...found.filter((f) => f.signal === signal).map((f) => f.from));
  return {
    has: (signal) => signals.has(signal),
    ends: (signal) =>
      signals.has(signal) && last(signal) >= last(signal === 'success' ? 'failure' : 'success'),
    comesFirst: (a, b) => !signals.has(b) || start(a) <= start(b),
    startsWith: (signal) => start(signal) === 0,
    asks: words.length > 2 && /[?？]\s*$/.test(text.slice(-200)),
  };
}

const denying = new Set(
  'wish wished stopped stop quit not no never none nothing hardly neither nor nicht kein keine nie ne pas nao sin sem without'.split(
    ' ',
  ),
);
const imagining = new Set(
  'if whether hope hopefully hoping until unless should would could once when might maybe'.split(
    ' ',
  ),
);
/** "Still running" is no failure, while "still failing" is. */
const badProcess =
  /^(?:failing|crashing|happening|missing|getting|showing|coming|giving|saying|hanging|freezing|asking|complaining|throwing|appearing|refusing|dropping|flickering|doing|having|seeing|receiving|nothing|popping|erroring|beeping|blinking|lagging)$/;
const goingWell = new Set(['in', 'works', 'fine', 'ok', 'busy']);

function isProcess(word: string): boolean {
  return goingWell.has(word) || (word.length > 5 && word.endsWith('ing') && !badProcess.test(word));
}

function understood(words: readonly string[], hits: readonly Hit<Signal>[]): readonly Found[] {
  return hits.flatMap(({ meaning, from, to }): readonly Found[] => {
    if (meaning === 'success' && words[to - 1] === 'working' && words[to] === 'on') return [];
    if (meaning === 'newProblem' && asksForAnother(words, hits, { from, to })) return [];
    if (meaning === 'success' && wentThroughList(words, from, to))
      return [{ signal: 'tried', from, to }];
    if (meaning === 'success') return success(words, from, to);
    if (meaning === 'failure' && words[from] === 'still' && isProcess(words[to] ?? '')) {
      const goesOn = /ing$/.test(words[to] ?? '') && words[to] !== 'working';
      return goesOn ? [{ signal: 'busy', from, to }] : [];
    }
    if (meaning === 'blocked' && isFault(words, from, to)) return [{ signal: 'failure', from, to }];
    return [{ signal: meaning, from, to }];
  });
}

/** "Another way instead", "can we try another thing": the next method, and no other fault. */
function asksForAnother(
  words: readonly string[],
  hits: readonly Hit<Signal>[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (words[to - 1] === 'thing')
    return words.slice(Math.max(0, from - 2), from).some((word) => wishing.test(word));
  return words[from] === 'instead' && hits.some((hit) => hit.meaning === 'skip' && hit.to <= from);
}

const wishing = /^(?:try|do|show|give|suggest|test|attempt|want|have us|trying)$/;

/** "I went through the list" tells of the person, "it went through" of the update. */
function wentThroughList(words: readonly string[], from: number, to: number): boolean {
  if (words[to - 1] !== 'through') return false;
  return (
    /^(?:i|we)$/.test(words[from - 1] ?? '') &&
    /^(?:all|the|every|each|your|my|this|these|them|it|that|everything)$/.test(words[to] ?? '')
  );
}

/** "did not work" and "I wish it worked" are no success. */
function success(words: readonly string[], from: number, to: number): readonly Found[] {
  if (denying.has(words[from] ?? '')) return [{ signal: 'success', from, to }];
  for (let index = from - 1; index >= Math.max(0, from - 3); index -= 1) {
    const word = words[index];
    if (isMark(word) || word === undefined || word === 'and') break;
    if (imagining.has(word)) return [];
    if (denying.has(word)) return [{ signal: 'failure', from: index, to }];
  }
  return [{ signal: 'success', from, to }];
}

const functions =
  /^(?:print|connect|update|hear|send|join|share|scan|sync|activate|use|log|sign|play|call|receive|upgrade)$/;
const machines = new Set(
  'it update windows pc laptop still computer teams outlook printer that this'.split(' '),
);

/** "it can not connect" is the fault itself; "I can not find the button" is a blocked step. */
function isFault(words: readonly string[], from: number, to: number): boolean {
  if (words[to - 1] !== 'not' || words[to - 2] !== 'can') return false;
  if (functions.test(words[to] ?? '')) return true;
  return machines.has(words[from - 1] ?? '') && !/^be$/.test(words[to] ?? '');
}

function fromPictures(text: string): readonly Found[] {
  return emoji
    .filter(([picture]) => picture.test(text.slice(0, 400)))
    .map(([, signal]) => ({ signal, from: 0, to: 0 }));
}

/** A part that stands inside a longer one that was already read says nothing more. */
function fromParts(
  text: string,
  parts: readonly (readonly [part: string, signal: Signal])[],
): readonly Found[] {
  if (!/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return [];
  let rest = text.slice(0, 400);
  const found: Found[] = [];
  for (const [part, signal] of parts) {
    const from = rest.indexOf(part);
    if (from < 0) continue;
    found.push({ signal, from, to: from + part.length });
    rest = rest.replaceAll(part, ' ');
  }
  return found;
}
