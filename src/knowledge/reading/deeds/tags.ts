/** What each word or group of words in a clause says of a step: done, planned, denied, in vain, solved. */
import { findPhrases, phrasebook } from '../phrases.js';
import { pastForms } from '../verbs.js';
import { asideWords } from './asideWords.js';
import { evidenceWords } from './evidenceWords.js';
import { operatorWords } from './operatorWords.js';
import { outcomeWords } from './outcomeWords.js';

type Table = typeof operatorWords & typeof evidenceWords & typeof outcomeWords & typeof asideWords;
export type Tag = keyof Table;

export type Tagged = {
  readonly tag: Tag;
  /** First word, and the one after the last. */
  readonly from: number;
  readonly to: number;
};

/** What is said of a step, and what became of the problem, are two readings of the same words. */
const books = [
  phrasebook<Tag>([operatorWords, evidenceWords, asideWords]),
  phrasebook<Tag>([outcomeWords]),
];

/** Past forms that are no deed of somebody with a step. */
const noDeed = new Set(
  `failed needed wanted wished supposed named asked told crashed started locked blocked refused denied expired
   related required recommended suggested advised planned scared confused worried annoyed tired interested based
   hoped tempted allowed happened appeared disappeared returned reappeared persisted remained caused helped
   solved resolved worked greyed grayed damaged corrupted affected limited managed dedicated advanced unneeded
   assumed considered decided intended mentioned explained offered prompted seemed looked showed displayed
   received noticed realised realized expected believed freezed red bed shed speed need feed indeed embed seed
   said heard thought claimed broke broken stalled stuck quit died cured sorted healed united embarrassed
   gave pleased hundred outdated unfinished unchanged`.split(/\s+/),
);
const afterWhich = new Set(
  'after by despite tried via upon since from following via even of with on'.split(' '),
);
const auxiliary = new Set(
  'to will would can could should must might may shall do does did not never dont lets please'.split(
    ' ',
  ),
);
/** The same in the past and in the present. */
const unmarked = new Set('set put reset run read let cut hit shut quit'.split(' '));

/** "renamed", "ran"; "to run" is none. */
export function isDeed(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (noDeed.has(word)) return false;
  if (unmarked.has(word) || word === 'run')
    return word !== 'run' && !auxiliary.has(words[at - 1] ?? '');
  return pastForms.has(word) || /^[a-z]{3,}ed$/.test(word);
}

function isDoing(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (word.length < 6 || !word.endsWith('ing') || word === 'nothing' || word === 'anything')
    return false;
  return [words[at - 1], words[at - 2]].some((before) => afterWhich.has(before ?? ''));
}

/** Stands for every code in a message: which one it is says nothing of a step. */
export const errorCode = 'errorcode';

/** "I did it" tells of a step, "the new profile did it" of a success. */
const byPerson = /^(?:i|we|you|he|she|they|just|already|and|also|then|have|not)$/;

function codesIn(words: readonly string[]): readonly Tagged[] {
  return words.flatMap((word, from): readonly Tagged[] =>
    word === errorCode
      ? [{ tag: 'trouble', from, to: from + 1 }]
      : word === 'did' && words[from + 1] === 'it' && !byPerson.test(words[from - 1] ?? 'i')
        ? [{ tag: 'cure', from, to: from + 2 }]
        : /^kb[0-9]+$/.test(word)
          ? [{ tag: 'goal', from, to: from + 1 }]
          : [],
  );
}

function deedsIn(words: readonly string[]): readonly Tagged[] {
  return words.flatMap((_, from): readonly Tagged[] =>
    isDeed(words, from) || isDoing(words, from) ? [{ tag: 'deed', from, to: from + 1 }] : [],
  );
}

/** Of what stands in a longer phrase only the longer one counts. */
/** Every word in the tables, for mending typing mistakes. */
export const taggedWords: ReadonlySet<string> = new Set(
  books.flatMap(({ vocabulary }) => [...vocabulary]),
);

export function tagsOf(words: readonly string[]): readonly Tagged[] {
  const found = books
    .flatMap((book, layer) =>
      longestOf([
        ...findPhrases(book, words)
          .map(({ meaning, from, to }) => ({ tag: meaning, from, to }))
          .filter((one) => !isDenied(one, words)),
        ...(layer === 0 ? deedsIn(words).filter((one) => !isDenied(one, words)) : codesIn(words)),
      ]),
    )
    .sort((a, b) => a.from - b.from);
  // "At the weekend I renamed it": a time beside a deed is when it was done.
  return found.some((one) => isPast(one, words))
    ? found.filter(({ tag }) => tag !== 'time')
    : found;
}

function isPast({ tag, from, to }: Tagged, words: readonly string[]): boolean {
  const past = /ed$|^(?:ran|did|done|went|took|gave|got|made)$/;
  return tag === 'deed' && words.slice(from, to).some((word) => past.test(word));
}

/** A deed told in several words has no "not" among them. */
function isDenied({ tag, from, to }: Tagged, words: readonly string[]): boolean {
  if (tag !== 'deed') return false;
  return words.slice(from, to + 1).some((word, at) => {
    const denies = word === 'not' || word === 'never';
    return denies && (from + at < to || words[from] === 'did');
  });
}

function longestOf(found: readonly Tagged[]): readonly Tagged[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  /** Where what begins further left reaches to, and what begins here. */
  let before = 0;
  let here = { from: -1, to: 0 };
  return sorted.filter(({ from, to }) => {
    if (from !== here.from) {
      before = Math.max(before, here.to);
      here = { from, to };
    }
    return before < to && here.to === to;
  });
}
