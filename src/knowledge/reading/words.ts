/**
 * A message as plain words for reading what somebody means: lower case, no accents, contractions
 * written out ("didnt" is "did not"), marks kept as words of their own, since phrases end at them.
 */
import { fold } from './fold.js';

/** Nobody says more than this about a step; a log is not read as a reply. */
const longest = 1200;

const contracted: Readonly<Record<string, string>> = {
  dont: 'do not',
  didnt: 'did not',
  doesnt: 'does not',
  dosnt: 'does not',
  dosent: 'does not',
  doesent: 'does not',
  isnt: 'is not',
  wasnt: 'was not',
  arent: 'are not',
  cant: 'can not',
  cannot: 'can not',
  couldnt: 'could not',
  wont: 'will not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  havent: 'have not',
  hasnt: 'has not',
  hadnt: 'had not',
  aint: 'is not',
  im: 'i am',
  ive: 'i have',
  its: 'it is',
  thats: 'that is',
  whats: 'what is',
  wheres: 'where is',
  hows: 'how is',
  theres: 'there is',
  lets: 'let us',
  pls: 'please',
  plz: 'please',
  u: 'you',
  ur: 'your',
};

/** "The clock's right" is no clock of somebody's. */
const stateAfterS =
  /'s(?= (?:right|fine|ok|okay|correct|good|off|on|gone|not|been|still|working|up|down|clean|set|current|empty|done|already|all|out|dead|stuck|broken|greyed|grayed|blocked|back|now|too|always)\b)/g;

const marks = /[a-z0-9_]+|[.,;:!?\n()%\-]|\p{Letter}+/gu;

export function wordsOf(text: string): readonly string[] {
  return piecesOf(text).map(markOf);
}

/** The same with every mark as it was written. */
export function piecesOf(text: string): readonly string[] {
  const plain = fold(text.slice(0, longest))
    .toLowerCase()
    .replaceAll("can't", 'can not')
    .replaceAll("won't", 'will not')
    .replaceAll("n't", ' not')
    .replace(
      /'d (?=(?:already |just |never |even |also )?(?:\w+ed|done|gone|run|put|set|reset|taken|made|cut|shut)\b)/g,
      ' had ',
    )
    .replaceAll("'d ", ' would ')
    .replaceAll("'m ", ' am ')
    .replaceAll("'re ", ' are ')
    .replaceAll("'ve ", ' have ')
    .replaceAll("'ll ", ' will ')
    .replace(/\b(it|that|what|where|there|he|she|how|who|here)'s\b/g, '$1 is')
    .replace(/\blets (?=(?:me|him|her|you|them)\b)/g, 'letting ')
    .replace(stateAfterS, ' is')
    // "It hums as well" is no praise.
    .replace(/\bas well\b(?! as)/g, 'too')
    .replace(/(\p{Letter})\1{2,}/gu, '$1')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return (plain.match(marks) ?? []).flatMap((word) => contracted[word]?.split(' ') ?? [word]);
}

/** All marks that end a clause look alike, but a question keeps its own. */
function markOf(word: string): string {
  return /^[.;:!\n()-]$/.test(word) ? ',' : word;
}

export function isMark(word: string | undefined): boolean {
  return word === undefined || word === ',' || word === '?';
}
