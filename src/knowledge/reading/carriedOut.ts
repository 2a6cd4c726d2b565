/**
 * Does a clause say that something was done? "Ran it", "it is fine" and "it found nothing" do; what is
 * planned, asked, advised, refused, prevented or only begun does not.
 */
import {
  did,
  afterDoing,
  fine,
  outcome,
  unchanged,
  prevented,
  begun,
  planned,
  later,
  advised,
  quoted,
  refused,
  denied,
  asking,
} from './doneWords.js';

export type Clause = {
  readonly words: readonly string[];
  /** It ends with a question mark. */
  readonly asked: boolean;
  /** It begins with "but", "however", ... */
  readonly contrary: boolean;
};

export type Judgement = 'done' | 'notDone' | 'unsaid';

const contraries = new Set(
  'but however although though aber doch mais pero mas sondern'.split(' '),
);
const newSubject =
  /^(?:i|we|will|then|now|have|did|do|can|could|should|want|plan|am|going|not|never|only|also|ich|je|yo|eu)$/;

/** At marks, at "but", and at "and" or "so" where a new statement begins. */
export function clausesOf(words: readonly string[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: string[] = [];
  let contrary = false;
  const close = (asked: boolean, next: boolean): void => {
    if (current.length > 0) clauses.push({ words: current, asked, contrary });
    else if (asked && clauses.length > 0)
      clauses[clauses.length - 1] = { ...(clauses.at(-1) as Clause), asked };
    current = [];
    contrary = next;
  };
  words.forEach((word, index) => {
    if (word === ',' || word === '?') close(word === '?', contrary && current.length === 0);
    else if (contraries.has(word)) close(false, true);
    else if (/^(?:and|then|so|und|et|y|e)$/.test(word) && newSubject.test(words[index + 1] ?? ''))
      close(false, false);
    else current.push(word);
  });
  close(false, false);
  return clauses;
}

/** `from` and `to`: where the method is named in the clause. */
export function judge(clause: Clause, from: number, to: number): Judgement {
  const before = clause.words.slice(0, from).join(' ');
  const after = clause.words.slice(to).join(' ');
  const whole = clause.words.join(' ');
  if (clause.asked || asking.test(whole)) return 'notDone';
  if (planned.test(before) || (later.test(after) && !did.test(before))) return 'notDone';
  if (advised.test(before) || refused.test(before)) return 'notDone';
  if (/^(?:no|nope|nein|non)$/.test(after)) return 'notDone';
  const good =
    isNoCause(before, after) ||
    isAllBut(clause.words[from], after) ||
    /^(?:yes|yep|done|check)\b/.test(after) ||
    fine.test(clause.words.slice(from).join(' ')) ||
    outcome.test(after) ||
    /\bno (?:luck|change|success|difference|effect|results?|help|updates?|newer)\b/.test(before) ||
    /\bsame (?:\w+ )?(?:on|with|over|in|via|from)\b/.test(before) ||
    (/\bno$/.test(before) && /^(?:to|left to|found|available|offered)\b/.test(after));
  if (prevented.test(whole) && !outcome.test(after)) return 'notDone';
  if (
    denied.test(before) &&
    !isNoCause(before, after) &&
    !/\bnot (?:help|work|only)\b|\b(?:neither|nor) (?:did|do|does)\b/.test(before)
  )
    return 'notDone';
  if (quoted.test(before) && !good) return 'notDone';
  if (begun.test(before) && !did.test(whole)) return 'notDone';
  if (
    /\b(?:not|isn t|never) (?:\w+ )?(?:right|correct|fine|ok|current|uptodate|synced|good|done|set|checked)\b/.test(
      after,
    )
  )
    return 'notDone';
  return good || did.test(whole) || afterDoing.test(whole) || fine.test(before) ? 'done' : 'unsaid';
}

/** "everything except the drivers", and not "everything except Outlook works". */
function isAllBut(word: string | undefined, after: string): boolean {
  if (word !== 'everything' && word !== 'all') return false;
  return (
    /^(?:except|apart|besides|excluding|minus)\b/.test(after) &&
    !fine.test(after) &&
    !/\bworks?\b/.test(after)
  );
}

/** "it is not the clock", "the clock is not the problem": looked at, and fine. */
function isNoCause(before: string, after: string): boolean {
  return (
    (/^(?:so |no |well )?(?:it|this|that) (?:is|was) (?:\w+ )?not (?:the|my|our)$/.test(before) &&
      after === '') ||
    /^(?:is|are|was|were) not the (?:problem|cause|reason|issue|culprit)\b/.test(after)
  );
}

const unfinished =
  /\b(?:not|not yet) (?:restarted|rebooted|finished|completed)\b|\bnot (?:restart|reboot|finish) yet\b/;

/** "it hangs at 20%", "access denied": what takes back the clause before. "Tried to" promises less. */
export function takesBack(clause: Clause, before: Clause): boolean {
  const said = clause.words.join(' ');
  if (clause.contrary && unfinished.test(said)) return true;
  if (outcome.test(said)) return false;
  const attempted = /\b(?:tried|trying|attempted) to\b/.test(before.words.join(' '));
  if (attempted && clause.contrary && !unchanged.test(said)) return true;
  return prevented.test(said) && !did.test(said);
}

const didThat =
  /\b(?:did|done|tried)(?: \w+)? (?:that|it|this|those|them|so)\b|\balready (?:did|done|have|tried)\b|^(?:yes|yep|yeah|ja|oui|si|sim)$/;
const didThatOften =
  /\balready (?:did|done|tried)\b|\b(?:did|done|tried) (?:that|it|this|those|them) (?:\w+ )?(?:already|twice|before|yesterday|earlier|times|last)\b/;

/** "did that", said of what was just asked; of what was only spoken of it takes "already did that". */
export function answersYes({ words, asked }: Clause, before: 'asked' | 'named'): boolean {
  const said = words.join(' ');
  const told = before === 'asked' ? didThat : didThatOften;
  return !asked && told.test(said) && !denied.test(said) && !planned.test(said);
}

/** "corrected it", "fine", "nothing", "done": says it of what was named just before. */
export function speaksOfBefore(clause: Clause): Judgement {
  const said = clause.words.join(' ');
  if (clause.asked || planned.test(said) || clause.words.length > 8) return 'unsaid';
  if (/^(?:it|that|this|they|both|all)\b/.test(said) && outcome.test(said)) return 'done';
  if (clause.words.length <= 3 && (fine.test(said) || outcome.test(said) || did.test(said)))
    return 'done';
  return did.test(said) &&
    /\b(?:it|them|that|this|those|both|all)\b/.test(said) &&
    !prevented.test(said) &&
    !denied.test(said)
    ? 'done'
    : 'unsaid';
}
