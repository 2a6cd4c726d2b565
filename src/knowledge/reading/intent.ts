/**
 * What a message means as a reply to a method card. Phrases give signals; what they come to is decided
 * here, in one order: who wants a person gets one, a fault of another kind is a new problem, a blocked
 * step is no failed one, and of success and failure the later one counts.
 */
import { hasOtherFault } from './otherFault.js';
import type { Intent } from '../understanding.js';
import { findPhrases, phrasebook } from './phrases.js';
import { english } from './replies.en.js';
import type { Signal } from './replies.en.js';
import { japanese } from './replies.ja.js';
import { otherLanguages } from './replies.other.js';
import { signalsOf } from './signals.js';
import type { Signals } from './signals.js';
import { mend } from './spelling.js';
import { wordsOf } from './words.js';

export type ReplyContext = {
  /** Codes in the message that the article at hand neither lists nor leads to. */
  readonly foreignCodes: readonly string[];
  /** Its other codes. */
  readonly ownCodes: readonly string[];
  /** Is there an article at hand? Without one nobody knows which codes are its own. */
  readonly atHand: boolean;
  /** Words that the article at hand is about. */
  readonly subject: ReadonlySet<string>;
};

type Facts = ReplyContext & { readonly otherFault: boolean; readonly refuses: boolean };

/** "Can't do it, ...": whatever comes after says why. */
const canNot =
  /^(?:(?:sorry|no|well|but|,) )*(?:i |we )?(?:can|could) not(?: do (?:it|that|this|so))?(?: [,?]|$)|(?:^| )(?:so|therefore|thus|hence|means) (?:that )?(?:i|we) (?:can|could) not (?:do|follow|perform|press|type|try|carry|continue|open|run|rename|use) (?:it|that|this|the|any|out)\b/;

let book: ReturnType<typeof phrasebook<Signal>> | undefined;

export function intentOf(text: string, context: ReplyContext): Intent {
  const words = wordsOf(text);
  return decide(readSignals(text), {
    ...context,
    otherFault: hasOtherFault(words, context.subject),
    refuses: canNot.test(words.join(' ')),
  });
}

/** "done", "finished", "next": on an earlier stage of a method this means the following stage. */
export function saysDone(text: string): boolean {
  const signals = readSignals(text);
  const harder = [...unlikeDone].some((signal) => signals.has(signal));
  return (
    !harder &&
    (signals.has('done') || signals.has('tried') || signals.has('skip') || signals.has('yes'))
  );
}

const unlikeDone = new Set<Signal>([
  'failure',
  'blocked',
  'human',
  'cancel',
  'question',
  'newProblem',
  'no',
]);

function readSignals(text: string): Signals {
  book ??= phrasebook<Signal>([english, ...otherLanguages]);
  const words = mend(wordsOf(text), book.vocabulary);
  return signalsOf(text, words, findPhrases(book, words), japanese);
}

/** In this order; the first that holds is what the bot should act on. */
const rules: readonly (readonly [Intent, (signals: Signals, context: Facts) => boolean])[] = [
  ['human', (s) => s.has('human')],
  ['startOver', (s) => s.has('startOver')],
  ['couldNot', (s, { refuses }) => refuses && !s.asks],
  ['couldNot', (s, { foreignCodes }) => foreignCodes.length > 0 && s.has('blocked') && !s.asks],
  ['notFixed', (s, { atHand, foreignCodes }) => !atHand && foreignCodes.length > 0 && lasts(s)],
  ['newProblem', (s, { foreignCodes }) => foreignCodes.length > 0 && !s.has('question')],
  ['newProblem', (s, { otherFault }) => otherFault || (s.has('newProblem') && !s.has('blocked'))],
  ['status', (s) => s.has('status')],
  ['fixed', (s) => s.ends('success') && !s.has('question')],
  ['back', (s) => s.has('back')],
  ['cancel', (s) => s.has('cancel') || declinesMore(s)],
  ['couldNot', (s) => s.has('blocked') && !s.asks && s.comesFirst('blocked', 'question')],
  ['notFixed', (s) => s.has('failure') && (!s.asks || s.has('why'))],
  ['skip', (s) => s.has('skip') && s.has('question') && !s.has('no')],
  ['question', (s) => s.has('question')],
  ['notFixed', (s) => s.has('failure')],
  ['couldNot', (s) => s.has('blocked')],
  ['fixed', (s) => s.ends('success')],
  ['wait', (s) => s.has('busy') || s.has('wait')],
  ['tried', (s) => s.has('tried')],
  ['skip', (s) => s.has('skip')],
  ['question', (s) => s.asks],
  ['notFixed', (s, { ownCodes }) => s.has('no') || ownCodes.length > 0],
  ['fixed', (s) => s.has('yes')],
  ['thanks', (s) => s.has('thanks')],
];

/** "still 0x80070002", and not "now 0x80240034 instead". */
function lasts(signals: Signals): boolean {
  return signals.has('failure') && !signals.has('newProblem') && !signals.asks;
}

/** "No thanks, I'm done." */
function declinesMore(signals: Signals): boolean {
  return signals.has('no') && signals.has('thanks') && signals.has('done');
}

function decide(signals: Signals, facts: Facts): Intent {
  return rules.find(([, holds]) => holds(signals, facts))?.[0] ?? 'other';
}
