/** Does a clause say that the problem is gone, or that it goes on? The first rule that fits counts. */
import type { Clause } from './clauses.js';
import { has } from './judge.js';
import type { Place, Status } from './judge.js';
import type { Tagged } from './tags.js';

export type Verdict = 'solved' | 'goesOn' | 'unsaid';

type Name = Place & { readonly status: Status };

export function verdictOf(clause: Clause, names: readonly Name[]): Verdict {
  if (clause.asked) return 'unsaid';
  const tags = outside(clause.tags, names);
  const denied = has(tags, 'denies');
  const lasting = has(tags, 'lately') && !has(tags, 'trouble') && !denied;
  const undone = names.length > 0 && names.every(({ status }) => status === 'undone');

  if (has(tags, 'past')) return 'unsaid';
  if (has(tags, 'imagined')) return has(tags, 'stays', 'fails') ? 'goesOn' : 'unsaid';
  if (undone) return 'unsaid';
  if (isGone(tags, names)) return has(tags, 'fails') ? 'goesOn' : 'solved';
  if (has(tags, 'fails')) return 'goesOn';
  if (has(tags, 'trouble') && clause.words.at(-1) === 'not') return 'goesOn';
  if (has(tags, 'arrived')) return denied || arrivedNot(clause, tags) ? 'goesOn' : 'solved';
  if (has(tags, 'stays')) return 'goesOn';
  if (comesBack(clause, tags) && !(has(tags, 'runs', 'well', 'other', 'cure') && lasting))
    return 'goesOn';
  if (has(tags, 'none', 'neither')) return names.length === 0 ? 'goesOn' : 'unsaid';
  if (has(tags, 'cure')) {
    if (denied) return 'goesOn';
    return isDeedOn(clause, names) ? 'unsaid' : 'solved';
  }
  if (names.some(({ from, status }) => status !== 'fine' && isCause(clause.words, from)))
    return 'solved';
  if (!has(tags, 'trouble') && runs(clause, tags, names)) return denied ? 'goesOn' : 'solved';
  if (has(tags, 'trouble') && !denied && !has(tags, 'good', 'quote')) return 'goesOn';
  return 'unsaid';
}

function isGone(tags: readonly Tagged[], names: readonly Name[]): boolean {
  return tags.some(
    ({ tag, from, to }) =>
      tag === 'gone' && (to - from > 1 || has(tags, 'trouble') || names.length === 0),
  );
}

/** "The update will not go in." */
function arrivedNot({ words }: Clause, tags: readonly Tagged[]): boolean {
  const arrived = tags.find(({ tag }) => tag === 'arrived');
  return words.slice(arrived?.from, arrived?.to).some((word) => /^(?:not|never)$/.test(word));
}

/** "Again" alone tells of a deed done twice, as in "put it on again". */
function comesBack({ words }: Clause, tags: readonly Tagged[]): boolean {
  return tags.some(
    ({ tag, from, to }) =>
      tag === 'returns' &&
      (has(tags, 'trouble') ||
        words[from] !== 'again' ||
        to - from > 1 ||
        (!has(tags, 'deed') && words.length <= 3)),
  );
}

/** The words of a name say what is meant, and nothing of the outcome. */
function outside(tags: readonly Tagged[], names: readonly Name[]): readonly Tagged[] {
  return tags.filter(
    ({ tag, from, to }) =>
      tag === 'cure' || !names.some((name) => name.from <= from && name.to >= to),
  );
}

const reasons = new Set('after since by when once with without because thanks as'.split(' '));
const linking = new Set(
  'is are was were now all finally has have been just again it went ran works running seems looks back also both'.split(
    ' ',
  ),
);

/** "The update installed", "works now", "is on Windows 10"; and not "the drivers updated". */
function runs({ words }: Clause, tags: readonly Tagged[], names: readonly Name[]): boolean {
  if (names.length === 0 && has(tags, 'runs') && has(tags, 'well')) return true;
  return tags.some((one) => isWorking(one, words, tags, names));
}

function isWorking(
  { tag, from, to }: Tagged,
  words: readonly string[],
  tags: readonly Tagged[],
  names: readonly Name[],
): boolean {
  if (tag !== 'runs' && tag !== 'other' && tag !== 'well') return false;
  // "..., which I had updated": that was done to the step.
  if (words[0] === 'which' && /^(?:i|we)$/.test(words[1] ?? '')) return false;
  if (
    names.some(
      (name) => name.from >= to && !words.slice(to, name.from).some((word) => reasons.has(word)),
    )
  )
    return false;
  if (from === 0 && /ed$/.test(words[0] ?? '') && (tag === 'other' || words.length > 2))
    return false;
  const owner = names.findLast((name) => name.to <= from + 1);
  const subject = tags.find(
    (one) =>
      one.tag === 'goal' &&
      one.from < from &&
      from - one.to <= 3 &&
      (!owner || one.from >= owner.to),
  );
  const it = /^(?:it|this|that|they|them|both|which)$/.test(words[subject?.from ?? -1] ?? '');
  const lately = has(tags, 'lately');
  if (owner && /^(?:after|once)$/.test(words[0] ?? '') && from >= owner.to && tag !== 'other')
    return true;
  if (owner && !subject)
    return (
      owner.status !== 'fine' &&
      !owner.check &&
      /^(?:works|worked|working)$/.test(words[from] ?? '') &&
      (lately || from - owner.to <= 1)
    );
  if (
    tag === 'runs' &&
    !subject &&
    names.length === 0 &&
    (from > 0 || to - from > 1) &&
    words.length <= 5
  )
    return true;
  if (tag === 'runs')
    return (
      (subject !== undefined && (!it || to - from > 1 || lately || words[from] !== 'done')) ||
      lately
    );
  if (
    tag === 'well' &&
    subject &&
    !words.slice(subject.to, from).every((word) => linking.has(word))
  )
    return false;
  if (tag === 'well')
    return lately ? subject !== undefined || words.length <= 4 : subject !== undefined && !it;
  if (/ed$/.test(words[to - 1] ?? '') && /^(?:i|we)$/.test(words[0] ?? '')) return false;
  return lately || (names.length === 0 && words.length <= 7);
}

/** "Fixed the clock" is something done, and no success. */
function isDeedOn({ words, tags }: Clause, names: readonly Name[]): boolean {
  const cure = tags.find(({ tag }) => tag === 'cure');
  if (!cure || cure.to - cure.from > 1) return false;
  const object = names.find(({ from }) => from >= cure.to);
  if (!object || names.some(({ from }) => from < cure.from)) return false;
  return !words
    .slice(cure.to, object.from)
    .some((word) => /^(?:by|was|is|after|with|when|once|since|thanks)$/.test(word));
}

/** "It was the date": the cause was found there, and put right. */
function isCause(words: readonly string[], from: number): boolean {
  if (words.length - from > 5) return false;
  const before = words.slice(0, from);
  const at = before.findIndex((word) => word === 'was');
  return (
    at >= 0 &&
    /^(?:it|that|this|problem)$/.test(before[at - 1] ?? '') &&
    before
      .slice(at + 1)
      .every((word) =>
        /^(?:just|only|all|the|my|our|a|an|bloody|old|stupid|damn|indeed|\w+ly)$/.test(word),
      ) &&
    at <= 5 &&
    !before.some((word) => /^(?:not|if|think|thought|says|said|believed?|guess)$/.test(word))
  );
}
