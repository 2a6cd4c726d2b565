/**
 * What a message means as a reply to a method card. Phrases give signals; what they come to is decided
 * here, in one order: who wants a person gets one, a fault of another kind is a new problem, a blocked
 * step is no failed one, and of success and failure the later one counts.
 */
import { hasOtherFault, keepsToSubject } from './otherFault.js';
import { intents } from '../understanding.js';
import type { Intent } from '../understanding.js';
import { likenessOf } from './likeness.js';
import { families } from './families.en.js';
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

type Rule = readonly [Intent, (signals: Signals, context: Facts) => boolean, typeof sure?];

/** A rule that no likeness to other replies outweighs. */
const sure = 'sure';

type Ruling = { readonly intent: Intent; readonly sure: boolean };

/** "Can't do it, ...": whatever comes after says why. */
const canNot =
  /^(?:(?:sorry|no|well|but|,) )*(?:i |we )?(?:can|could) not(?: do (?:it|that|this|so))?(?: [,?]|$)|(?:^| )(?:so|therefore|thus|hence|means) (?:that )?(?:i|we) (?:can|could) not (?:do|follow|perform|press|type|try|carry|continue|open|run|rename|use) (?:it|that|this|the|any|out)\b/;

let book: ReturnType<typeof phrasebook<Signal>> | undefined;

export function intentOf(text: string, context: ReplyContext): Intent {
  const words = wordsOf(text);
  const ruling = decide(readSignals(text), {
    ...context,
    otherFault: hasOtherFault(words, context.subject),
    refuses: canNot.test(words.join(' ')),
  });
  if (!context.atHand) return ruling.intent;
  return weigh(ruling, text, keepsToSubject(words, context.subject) ? 'newProblem' : null);
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
  book ??= phrasebook<Signal>([english, families, ...otherLanguages]);
  const words = mend(wordsOf(text), book.vocabulary);
  return signalsOf(text, words, findPhrases(book, words), japanese);
}

/** In this order; the first that holds is what the bot should act on. */
const rules: readonly Rule[] = [
  ['human', (s) => s.has('human')],
  ['startOver', (s) => s.has('startOver')],
  ['wait', (s) => s.startsWith('wait') && !moreThanWait.some((signal) => s.has(signal))],
  ['couldNot', (s, { refuses }) => refuses && !s.asks],
  [
    'couldNot',
    (s, { foreignCodes }) => foreignCodes.length > 0 && s.has('blocked') && !s.asks,
    sure,
  ],
  [
    'notFixed',
    (s, { atHand, foreignCodes }) => !atHand && foreignCodes.length > 0 && lasts(s),
    sure,
  ],
  ['newProblem', (s, { foreignCodes }) => foreignCodes.length > 0 && !s.has('question'), sure],
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
  ['other', (s) => s.has('done'), sure],
];

/** "Hold on, that fixed it", "wait, go back". */
const moreThanWait: readonly Signal[] = ['success', 'failure', 'back', 'skip', 'newProblem'];

/** "still 0x80070002", and not "now 0x80240034 instead". */
function lasts(signals: Signals): boolean {
  return signals.has('failure') && !signals.has('newProblem') && !signals.asks;
}

/** "No thanks, I'm done." */
function declinesMore(signals: Signals): boolean {
  return signals.has('no') && signals.has('thanks') && signals.has('done');
}

function decide(signals: Signals, facts: Facts): Ruling {
  const rule = rules.find(([, holds]) => holds(signals, facts));
  return { intent: rule?.[0] ?? 'other', sure: rule?.[2] === sure };
}

/**
 * How much likelier the examples must make an intent than the one that a rule found, or than any
 * other where no rule found one; natural logarithms.
 */
const lead = { overRule: 11, overOthers: 2 };

/** Thanks come with everything, and chat is what nothing else is: neither outweighs a rule. */
const idle = new Set<Intent>(['thanks', 'other']);

function weigh({ intent: ruled, sure: isSure }: Ruling, text: string, not: Intent | null): Intent {
  const likeness = isSure ? null : likenessOf(text);
  if (likeness === null) return ruled;
  const [best = ruled, next = ruled] = intents
    .filter((intent) => intent !== not && (ruled === 'other' || !idle.has(intent)))
    .toSorted((a, b) => likeness(b) - likeness(a));
  if (ruled === 'other') return likeness(best) > likeness(next) + lead.overOthers ? best : ruled;
  return likeness(best) > likeness(ruled) + lead.overRule ? best : ruled;
}
