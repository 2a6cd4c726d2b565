/** What solved the problem in the end, and which steps were taken in vain. */
import type { Clause } from './clauses.js';
import { has } from './judge.js';
import type { Name } from './mention.js';
import type { Story } from './state.js';
import { verdictOf } from './verdict.js';

export function conclude(story: Story, clause: Clause, names: readonly Name[]): void {
  if (itDid(story, clause, names)) return;
  const verdict = elliptic(story, clause, names) ? 'solved' : verdictOf(clause, names);
  const told = has(clause.tags, 'none', 'neither') && clause.words.some((word) => word !== 'no');
  if (clause.words[0] !== 'not') story.vain = told ? clause.sentence : null;
  if (verdict === 'goesOn') {
    story.goesOn = true;
    if (
      story.solved !== null &&
      !isOfAnother(story, names, clause) &&
      !isOfLastAlone(story, names, clause)
    )
      story.solved = null;
  } else if (verdict === 'solved') story.solved = fixerAt(story) ?? story.solved ?? -1;
  else if (story.solved === -1 && names.length > 0) story.solved = fixerAt(story) ?? -1;
}

/** "I did not expect the troubleshooter to help, but it did." */
function itDid(story: Story, { words, contrary }: Clause, names: readonly Name[]): boolean {
  const last = story.mentions.at(-1);
  if (!last || !contrary || names.length > 0 || !/^(?:it|that) did$/.test(words.join(' ')))
    return false;
  last.status = 'done';
  story.solved = story.mentions.length - 1;
  return true;
}

/** "The clock did not help, the folder did." */
function elliptic(
  story: Story,
  { words, sentence, asked }: Clause,
  names: readonly Name[],
): boolean {
  return (
    !asked &&
    story.vain === sentence &&
    names.some(({ to }) => words.length - to <= 3) &&
    /^(?:did|was|does|has|success|successful)$/.test(words.at(-1) ?? '')
  );
}

/** "It helped, after the troubleshooter had failed" takes no success back. */
function isOfAnother(story: Story, names: readonly Name[], clause: Clause): boolean {
  if (names.length === 0 || has(clause.tags, 'trouble') || story.solved === null) return false;
  const fixer = story.mentions[story.solved]?.methods ?? [];
  return !names.some(({ methods }) => methods.some((id) => fixer.includes(id)));
}

/** "The folder cured it; the troubleshooter, which I had run first, was of no help." */
function isOfLastAlone(story: Story, names: readonly Name[], clause: Clause): boolean {
  const last = story.mentions.length - 1;
  return (
    names.length === 0 &&
    story.solved !== null &&
    story.solved >= 0 &&
    last > story.solved &&
    story.mentions[last]?.sentence === clause.sentence &&
    has(clause.tags, 'none') &&
    !has(clause.tags, 'trouble', 'stays', 'goal')
  );
}

/** The step taken last that was not said to be in vain. */
function fixerAt(story: Story): number | null {
  const best = story.mentions.findLastIndex(({ status }) =>
    ['done', 'wrong', 'named'].includes(status),
  );
  return best >= 0 ? best : null;
}

/** What was only named counts where the message goes on to tell what came of it. */
export function ending(story: Story): { done: ReadonlySet<string>; fixedBy: string | null } {
  const fixer = story.solved === null ? undefined : story.mentions[story.solved];
  const fixedBy = fixer?.methods[0] ?? null;
  const told = story.goesOn || story.solved !== null;
  const done = new Set<string>();
  for (const { methods, status } of story.mentions)
    if (/^(?:done|fine|vain)$/.test(status) || (status === 'named' && told))
      methods.forEach((id) => done.add(id));
  const of = new Set(story.mentions.flatMap(({ methods }) => (methods.length > 2 ? methods : [])));
  for (const { methods, leftOut, status } of story.mentions)
    if (
      leftOut ||
      (status === 'undone' && methods.length === 1 && methods.every((id) => of.has(id)))
    )
      methods.forEach((id) => done.delete(id));
  if (fixedBy !== null) done.delete(fixedBy);
  return { done, fixedBy };
}
