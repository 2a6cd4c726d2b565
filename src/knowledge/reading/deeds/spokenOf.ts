/** What a clause without a name says of the step that was named before it. */
import type { Clause } from './clauses.js';
import { has, operatorIn, outOfReach } from './judge.js';
import type { Status } from './judge.js';
import type { Mention } from './mention.js';
import type { Tagged } from './tags.js';

const pronouns = new Set(
  'it them that this those both these all each which one same so'.split(' '),
);

/** What people do besides, and puts nothing right. */
const besides = /^(?:restart\w*|reboot\w*|tried|ran|waited|checked|compared|looked|already)$/;

/** "Corrected it", "fine", "nothing", "which I did". */
export function saysOfLast(clause: Clause, last: Mention): Status | null {
  const { tags, words } = clause;
  const free = outOfReach(tags);
  const aboutIt = words.length <= 4 || words.some((word) => pronouns.has(word));
  if (last.elsewhere && last.status === 'undone') {
    if (!has(tags, 'mine') || has(tags, 'deny', 'trouble')) return null;
    return has(free, 'none') ? 'vain' : has(free, 'good') ? 'fine' : null;
  }
  if (last.status === 'undone' && carriesOut(words, tags)) return 'done';
  if (last.status === 'wrong' && (has(free, 'deed', 'good') || words[0] === 'now')) return 'done';
  if (last.status === 'fine' && has(free, 'deed') && !words.some((word) => besides.test(word)))
    return 'done';
  const open = last.status === 'named' || (last.status === 'undone' && last.asked);
  // "The registry? No": not done; "the registry? no luck" is.
  if (last.asked && words.length === 1 && /^(?:no|nope|nein)$/.test(words[0] ?? '')) return null;
  if (open && aboutIt && has(free, 'none')) return 'vain';
  if (open && has(free, 'good') && clause.sentence === last.sentence && !has(tags, 'trouble'))
    return 'fine';
  if (open && aboutIt && has(free, 'deed', 'good', 'stays') && !has(tags, 'attempt')) return 'done';
  const pointed = /^(?:that|it|they|this|both|which)$/.test(words[0] ?? '');
  return last.status === 'undone' &&
    (clause.contrary || words[0] === 'both') &&
    pointed &&
    has(free, 'good')
    ? 'fine'
    : null;
}

/** "..., which I did", "and so I did", "did that on Friday". */
function carriesOut(words: readonly string[], tags: readonly Tagged[]): boolean {
  if (has(tags, 'deny', 'plan', 'refuse', 'block', 'begin', 'none')) return false;
  const at = words.findIndex((word) => /^(?:i|we)$/.test(word));
  const said = at < 0 ? [] : words.slice(at + 1, at + 5);
  if (
    at >= 0 &&
    at <= 2 &&
    said.some(
      (word) =>
        /^(?:did|done|ran|tried|checked|followed|carried)$/.test(word) ||
        (word === 'have' && words.at(-1) === 'have'),
    )
  )
    return words.length <= 9 || /\b(?:that|it|so|this)\b/.test(words.join(' '));
  return words.some(
    (word, place) =>
      /^(?:did|done)$/.test(word) &&
      /^(?:that|it|so|this|those)$/.test(words[place + 1] ?? '') &&
      (place === 0 || /^(?:i|we|already|have|just)$/.test(words[place - 1] ?? '')),
  );
}

/** What a fault keeps people from, and who refuses: that is no word about the step. */
const ofSymptoms = /^(?:reach|connect|contact|print|hear|sign)$/;
const ofPrograms =
  /^(?:app|apps|program|outlook|teams|word|excel|printer|camera|headset|mouse|keyboard|sound|vpn|onedrive|setup|kb)$/;
const ofUpdate = /^(?:everything|updates?|upgrade|patch|patches)$/;
const ofSteps =
  /^(?:yet|dare|dared|install|installed|run|ran|open|opened|start|started|use|used|add|added|touch|rename|renamed|delete|deleted|set|put|finish|finished|press|click|confirm|save|restart|restarted|reboot|rebooted|apply|applied|continue|enter|entered)$/;

/** "... and ever since I get this error": it is what went before the fault. */
export function beganWith({ words, tags }: Clause, last: Mention): boolean {
  const since = last.onset || /\b(?:ever since|since then)\b/.test(words.join(' '));
  return since && has(tags, 'trouble') && !has(tags, 'none', 'gone', 'stays', 'denies', 'cure');
}

/** "..., could that be the reason?", "..., should I kill it?" */
export function asksOfLast({ words, asked, sentence }: Clause, last: Mention): boolean {
  if (asked && /\b(?:kill|cancel|abort|interrupt|stop) (?:it|that)$/.test(words.join(' ')))
    return true;
  return (
    asked &&
    sentence === last.sentence &&
    words.slice(0, 3).some((word) => /^(?:it|that|this)$/.test(word)) &&
    words.some((word) => /^(?:reason|why|matter|cause|problem|culprit|it)$/.test(word))
  );
}

/** "It sat at 0 % for an hour before it threw the error": that came of it in the end. */
function endsInError(words: readonly string[], tags: readonly Tagged[]): boolean {
  const before = words.indexOf('before');
  return before > 0 && tags.some(({ tag, from }) => tag === 'trouble' && from > before);
}

/** "It hangs at 20 %", "access denied", "but not restarted yet": the step before came to nothing. */
export function takesBack({ words, tags, contrary }: Clause, last: Mention): boolean {
  const operator = operatorIn(tags);
  if (last.status !== 'done' && last.status !== 'named') return false;
  if (has(tags, 'none') || (has(tags, 'stays', 'trouble') && !contrary)) return false;
  if (words.some((word) => ofSymptoms.test(word)) || ofPrograms.test(words[0] ?? '')) return false;
  const first = tags.findIndex(({ tag }) => tag === operator);
  if (
    tags.slice(0, first).some(({ tag, from }) => tag === 'goal' && ofUpdate.test(words[from] ?? ''))
  )
    return false;
  const subject = words.find((word) => !/^(?:the|my|our|windows|that|this)$/.test(word)) ?? '';
  if (/^(?:update|updates|upgrade|pc|computer|laptop|kb\w*|patch|patches|error)$/.test(subject))
    return false;
  if (operator === 'begin' && endsInError(words, tags)) return false;
  if (operator === 'begin' && has(tags, 'fails')) return words.slice(0, 2).includes('it');
  if (operator === 'block' || operator === 'begin') return true;
  if (operator === 'plan') return /^(?:tell|report|see|come|get|write)$/.test(words[0] ?? '');
  if (operator !== 'deny' && operator !== 'refuse') return false;
  if (last.status === 'named') return /^(?:i|we|have|not|never)$/.test(words[0] ?? '');
  return contrary && !last.check && words.some((word) => ofSteps.test(word));
}
