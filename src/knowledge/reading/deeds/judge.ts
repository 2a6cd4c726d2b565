/** What a clause says of a step that it names: a short table of rules, the first that fits counts. */
import type { Clause } from './clauses.js';
import type { Tag, Tagged } from './tags.js';

/**
 * `done`: carried out; `fine`: looked at, and all is well; `vain`: carried out, without success;
 * `undone`: planned, asked, refused, prevented; `wrong`: found to be wrong; `named`: no more than its name.
 */
export type Status = 'done' | 'fine' | 'vain' | 'undone' | 'wrong' | 'named';

export type Place = {
  /** First word, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Something to look at: that it works is what was found, and no cure. */
  readonly check: boolean;
};

const operators = new Set<Tag>([
  'plan',
  'time',
  'ask',
  'advise',
  'refuse',
  'deny',
  'block',
  'begin',
]);
const tool =
  /^(?:troubleshoot\w*|wizard|diagnostics?|assistant|tool|fixit|fixer|help|test|scan|check|sfc|dism|chkdsk|solver|cleanup)$/;

export function has(tags: readonly Tagged[], ...wanted: readonly Tag[]): boolean {
  return tags.some(({ tag }) => wanted.includes(tag));
}

export function judge(clause: Clause, place: Place): Status {
  const { tags, words } = clause;
  const { from, to, check } = place;
  const before = tags.filter((one) => one.from < from && (one.to <= to || one.tag === 'block'));
  const after = tags.filter((one) => one.from >= from);
  const free = outOfReach(tags.filter((one) => one.tag !== 'advise' || one.from < to));
  const operator = before.findLast(({ tag }) => operators.has(tag));
  const later = tags.find(
    (one) =>
      one.from >= to &&
      operators.has(one.tag) &&
      !isOfUpdate(clause, to, one.from) &&
      !(isTool(words, place) && asksBack(words, one)),
  );

  if (isLeftOut(clause, place)) return has(tags, 'denies') ? 'done' : 'undone';
  if (clause.asked || speaksOfAll(clause, place)) return 'undone';
  if (has(before, 'neither')) {
    if (words.length <= 5) return 'named';
    return has(tags, 'cure', 'none', 'runs') || words.includes('did') ? 'vain' : 'undone';
  }
  if (operator && isNoCause(words, place)) return 'fine';
  if (operator) {
    const told = operator.tag === 'advise' || operator.tag === 'begin';
    return told && has(after, 'none') ? 'vain' : 'undone';
  }
  if (isQuoted(clause, before)) return 'undone';
  if (/^(?:everything|all)$/.test(words[from] ?? '') && has(tags, 'without')) return 'done';
  if (findsNot(clause, place)) return 'undone';
  if (has(free, 'none')) return 'vain';
  if (isOnset(clause, place)) return 'undone';
  if (words[from - 1] === 'no' && !has(free, 'good')) return 'undone';
  if (/^(?:errors?|problems?|issues?)$/.test(words[to] ?? '') && !has(free, 'deed'))
    return 'undone';
  if (isTool(words, place) && has(after, 'told')) return couldNot(after, words) ? 'undone' : 'done';
  if (later && isTool(words, place) && brokeOff(later, words)) return 'undone';
  if (failsItself(clause, place)) return 'undone';
  if (has(free, 'attempt') && !has(free, 'cure', 'gone')) return later ? 'undone' : 'named';
  if (has(free, 'cure', 'gone')) return 'done';
  if (has(free, 'deed', 'present')) return 'done';
  if (free.some((one) => one.tag === 'good' && !isOfUpdate(clause, to, one.from))) return 'fine';
  if (check && free.some((one) => showsWell.has(one.tag) && !isOfUpdate(clause, to, one.from)))
    return 'fine';
  if (later) return isMissed(clause, later) ? 'wrong' : 'undone';
  return check && has(free, 'bad') ? 'wrong' : 'named';
}

const showsWell = new Set<Tag>(['other', 'runs', 'well']);

/** "He says reset the folder"; what Windows says of itself is news. */
function isQuoted({ words, tags }: Clause, before: readonly Tagged[]): boolean {
  const quote = before.find(({ tag }) => tag === 'quote');
  if (!quote || has(tags, 'good', 'none')) return false;
  // "Our IT says the clock was done."
  if (has(tags, 'deed') && words.some((word) => /^(?:was|were|been|got)$/.test(word))) return false;
  const speaker = words[quote.from - 1] ?? '';
  return (
    !has(tags, 'deed') ||
    !/^(?:windows|settings|history|log|panel|info|upgrade|10|11|7)$/.test(speaker)
  );
}

/** "...everything is good again": it speaks of what was wanted, and not of the step. */
function isOfUpdate({ tags, words }: Clause, to: number, from: number): boolean {
  return tags.some(
    (one) =>
      one.tag === 'goal' &&
      one.from >= to &&
      one.to <= from &&
      /^(?:updates?|upgrade|patch|patches|everything|windows|it)$/.test(words[one.from] ?? ''),
  );
}

/** "So it is not the clock": looked at, and ruled out. */
function isNoCause(words: readonly string[], { from, to }: Place): boolean {
  const before = words.slice(0, from).join(' ');
  return (
    to === words.length &&
    /\b(?:it|this|that|they) (?:is|was|are|were) not(?: the| my| our)?$|\b(?:it|this|that|they) (?:can|could) not be(?: the| my| our)?$/.test(
      before,
    )
  );
}

/** "I understand all of these steps": nothing says that they were done. */
function speaksOfAll({ words, tags }: Clause, { from }: Place): boolean {
  return (
    words[from] === 'all' &&
    words.length > 6 &&
    !has(tags, 'deed', 'attempt', 'none', 'present', 'good', 'stays', 'fails', 'cure', 'without')
  );
}

/** "The scan ran to 11 percent", and not to 100. */
function brokeOff({ tag, from }: Tagged, words: readonly string[]): boolean {
  return tag === 'begin' && words[from] === 'percent' && words[from - 1] !== '100';
}

/** "Can't find regedit", and not "the troubleshooter can't find anything". */
function findsNot({ words, tags }: Clause, { from }: Place): boolean {
  return tags.some(
    (one) => one.tag === 'none' && one.to <= from && /^(?:find|see)$/.test(words[one.to - 1] ?? ''),
  );
}

/** "The value was missing": it may have been put there since. */
function isMissed({ words }: Clause, { from }: Tagged): boolean {
  return words[from] === 'missing' && /^(?:was|were)$/.test(words[from - 1] ?? '');
}

/** "It said it could not run." */
function couldNot(after: readonly Tagged[], words: readonly string[]): boolean {
  return after.some(
    ({ tag, from }) =>
      tag === 'block' &&
      /^(?:could|can|unable|access|denied|needs?|asks?|wants?|requires?)$/.test(words[from] ?? ''),
  );
}

/** "The troubleshooter asked me many questions": that is how it works; "asked me to ..." is not. */
function asksBack(words: readonly string[], { from, to }: Tagged): boolean {
  return /^ask/.test(words[from] ?? '') && words[to - 1] === 'me' && words[to] !== 'to';
}

function isTool(words: readonly string[], { from, to }: Place): boolean {
  return tool.test(words[to - 1] ?? '') || tool.test(words[from] ?? '');
}

/** "80070002 since the last driver update": when it began. */
function isOnset({ words, tags }: Clause, { from }: Place): boolean {
  const before = `${words.slice(0, from).join(' ')} `;
  const since = /(?:^| )(?:since|after the (?:last|latest)) (?:\w+ ){0,2}$/.test(before);
  const began = since || /\bever since\b/.test(words.join(' '));
  return began && has(tags, 'trouble', 'fails') && !has(tags, 'denies', 'gone', 'stays');
}

/** "Everything except the clock". */
export function isLeftOut({ tags }: Clause, { from }: Place): boolean {
  return tags.some(({ tag, to }) => tag === 'without' && to <= from && from - to <= 2);
}

/** "Deleting the folder fails", "the rename failed", "the folder stays", "the printer is still offline". */
function failsItself({ words, tags }: Clause, { from, to }: Place): boolean {
  if (/^(?:is|are) (?:still|again|back)$/.test(words.slice(to, to + 2).join(' '))) return true;
  const next = tags.find(
    ({ tag, from: at }) => at >= to && at - to <= 1 && (tag === 'fails' || tag === 'stays'),
  );
  if (!next) return false;
  if (next.tag === 'stays')
    return /^(?:stays|remains|still)$/.test(words[next.from] ?? '') && next.to === words.length;
  return (
    (words[from - 1] ?? '').endsWith('ing') ||
    (words[from - 2] ?? '').endsWith('ing') ||
    /^(?:rename|ren)$/.test(words[from] ?? '')
  );
}

/** What no operator before it takes back; what came of it is told beside any but a plan. */
export function outOfReach(tags: readonly Tagged[]): readonly Tagged[] {
  const first = tags.find(({ tag }) => operators.has(tag));
  if (!first) return tags;
  return tags.filter(
    ({ tag, from }) =>
      from < first.from || (tag === 'none' && first.tag !== 'plan' && first.tag !== 'ask'),
  );
}

export function operatorIn(tags: readonly Tagged[]): Tag | undefined {
  return tags.find(({ tag }) => operators.has(tag))?.tag;
}
