/** What is known so far while a message is read: which steps were taken, and which one helped. */
import type { Clause } from './clauses.js';
import { has, isLeftOut, operatorIn, outOfReach } from './judge.js';
import type { Place, Status } from './judge.js';
import { verdictOf } from './verdict.js';

export type Name = Place & { readonly methods: readonly string[]; readonly status: Status };

type Mention = {
  readonly methods: readonly string[];
  readonly check: boolean;
  readonly sentence: number;
  /** Which clause, counted from 1. */
  readonly place: number;
  /** In a question: the person may answer it, "the drivers? did that". */
  readonly asked: boolean;
  /** "Tried to ...": what came of it follows. */
  readonly attempt: boolean;
  /** "Everything except the clock": not even where all are spoken of. */
  readonly leftOut: boolean;
  /** On somebody else's PC: "here it found nothing" may follow. */
  readonly elsewhere: boolean;
  status: Status;
};

export type Story = {
  readonly mentions: Mention[];
  /** Place in `mentions` of what solved it; -1 as long as a success was told and no step yet. */
  solved: number | null;
  place: number;
  /** The sentence that speaks of somebody else's PC. */
  elsewhere: number | null;
  /** "Not tried yet: ..." */
  heading: { readonly status: Status; readonly sentence: number } | null;
  goesOn: boolean;
  /** The sentence in which something was in vain just now. */
  vain: number | null;
};

const pronouns = new Set('it them that this those both these all each which one same so'.split(' '));

export function begin(): Story {
  return { mentions: [], solved: null, place: 0, elsewhere: null, heading: null, goesOn: false, vain: null };
}

export function read(story: Story, clause: Clause, names: readonly Name[]): void {
  story.place += 1;
  if (isElsewhere(story, clause)) {
    for (const name of names) story.mentions.push(elsewhere(story, clause, name));
    return;
  }
  if (story.heading?.sentence !== clause.sentence) story.heading = null;
  if (has(clause.tags, 'correction')) takeBack(story);
  if (names.length === 0) readBare(story, clause);
  else readNamed(story, clause, names);
  conclude(story, clause, names);
}

function elsewhere(story: Story, { sentence }: Clause, name: Name): Mention {
  const { methods, check } = name;
  const rest = { asked: false, attempt: false, leftOut: false, elsewhere: true };
  return { methods, check, sentence, place: story.place, status: 'undone', ...rest };
}

/** "On my old laptop ..." holds to the end of the sentence, or to "but here". */
function isElsewhere(story: Story, { tags, sentence }: Clause): boolean {
  if (has(tags, 'elsewhere') && !has(tags, 'mine')) {
    story.elsewhere = sentence;
    return true;
  }
  if (story.elsewhere !== sentence || has(tags, 'mine')) story.elsewhere = null;
  return story.elsewhere !== null;
}

/** "I restarted... no sorry, I only logged off." */
function takeBack(story: Story): void {
  const last = story.mentions.at(-1);
  for (const mention of story.mentions)
    if (last && mention.place === last.place) mention.status = 'undone';
}

function readNamed(story: Story, clause: Clause, names: readonly Name[]): void {
  for (const name of names) {
    const listed = story.heading?.status === 'undone' && name.status === 'done';
    const status =
      name.status === 'named' || listed ? sharedStatus(story, clause, name) : name.status;
    if (status !== 'named' && status !== 'wrong') share(story, clause.sentence, status);
    if (status === 'undone' && has(clause.tags, 'block', 'begin')) forget(story, clause, name.methods);
    story.mentions.push({
      methods: name.methods,
      check: name.check,
      sentence: clause.sentence,
      place: story.place,
      asked: clause.asked,
      attempt: has(clause.tags, 'attempt'),
      elsewhere: false,
      leftOut: status === 'undone' && isLeftOut(clause, name),
      status,
    });
  }
}

/** "Ran the troubleshooter, the clock, the drivers": a name without a word of its own. */
function sharedStatus(story: Story, clause: Clause, { from, to }: Name): Status {
  if (story.heading) return story.heading.status;
  const before = story.mentions.at(-1);
  const alone = clause.words.length - (to - from) <= 3 && !has(clause.tags, 'stays', 'fails');
  if (!before || !alone || before.sentence !== clause.sentence || story.place - before.place > 1)
    return 'named';
  if (before.asked || before.status === 'wrong' || /^(?:because|while)$/.test(clause.words[0] ?? ''))
    return 'named';
  return before.status === 'fine' || before.status === 'vain' ? 'done' : before.status;
}

/** "Clock, drivers, troubleshooter: all done": what is said at the end is said of all. */
function share(story: Story, sentence: number, status: Status): void {
  const last = story.mentions.at(-1)?.place;
  for (let at = story.mentions.length - 1; at >= 0; at -= 1) {
    const mention = story.mentions[at];
    if (mention?.place === last && mention?.status === status) continue;
    if (!mention || mention.attempt || mention.sentence !== sentence) return;
    if (mention.status !== 'named') return;
    mention.status = status;
  }
}

/** A clause that names no step: it speaks of the one before, or of the problem. */
function readBare(story: Story, clause: Clause): void {
  const { tags, words } = clause;
  const operator = operatorIn(tags);
  if (clause.opens && words.length <= 5) {
    const status = operator ? 'undone' : has(tags, 'deed', 'attempt') ? 'done' : null;
    story.heading = status === null ? null : { status, sentence: clause.sentence };
    if (status !== null) return;
  }
  const last = story.mentions.at(-1);
  if (!last || clause.asked || story.place - last.place > 3) return;
  const status = saysOfLast(clause, last);
  if (status) settle(story, last, status);
  else if (operator && takesBack(clause, operator, last)) undo(story, last);
}

const putRight = /^(?:corrected|changed|adjusted|fixed|put|set|moved|switched)$/;

/** "Corrected it", "fine", "nothing", "which I did". */
function saysOfLast(clause: Clause, last: Mention): Status | null {
  const { tags, words } = clause;
  const free = outOfReach(tags);
  const aboutIt = words.length <= 4 || words.some((word) => pronouns.has(word));
  if (last.elsewhere && last.status === 'undone') {
    if (!has(tags, 'mine') || has(tags, 'deny', 'trouble')) return null;
    return has(free, 'none') ? 'vain' : has(free, 'good') ? 'fine' : null;
  }
  if (last.status === 'undone' && carriesOut(words, tags)) return 'done';
  if (last.status === 'wrong' && has(free, 'deed', 'good')) return 'done';
  if (last.status === 'fine' && words.some((word) => putRight.test(word)) && has(free, 'deed'))
    return 'done';
  const open = last.status === 'named' || (last.status === 'undone' && last.asked);
  if (open && aboutIt && has(free, 'none')) return 'vain';
  if (open && has(free, 'good') && clause.sentence === last.sentence && !has(tags, 'trouble')) return 'fine';
  if (open && aboutIt && has(free, 'deed', 'good', 'stays') && !has(tags, 'attempt')) return 'done';
  const pointed = /^(?:that|it|they|this|both|which)$/.test(words[0] ?? '');
  return last.status === 'undone' && pointed && has(free, 'good') ? 'fine' : null;
}

/** The step was named before: "tried the folder, error 5 at net stop, gave up". */
function undo(story: Story, last: Mention): void {
  settle(story, last, 'undone');
  forget(story, last, last.methods);
}

function forget(story: Story, { sentence }: { sentence: number }, methods: readonly string[]): void {
  for (const mention of story.mentions)
    if (mention.sentence === sentence && mention.methods.some((id) => methods.includes(id)))
      mention.status = 'undone';
}

/** For all names of one clause, and those left open before it. */
function settle(story: Story, last: Mention, status: Status): void {
  for (const mention of story.mentions)
    if (mention.place === last.place || (status === 'done' && mention.sentence === last.sentence && mention.status === last.status && last.status === 'undone' && !mention.leftOut)) mention.status = status;
  share(story, last.sentence, status);
}

/** "..., which I did", "and so I did", "did that on Friday". */
function carriesOut(words: readonly string[], tags: readonly Clause['tags'][number][]): boolean {
  if (has(tags, 'deny', 'plan', 'refuse', 'block', 'begin', 'none')) return false;
  const at = words.findIndex((word) => /^(?:i|we)$/.test(word));
  const said = at < 0 ? [] : words.slice(at + 1, at + 5);
  if (at >= 0 && at <= 2 && said.some((word) => /^(?:did|done|ran|tried|checked|followed|carried)$/.test(word) || (word === 'have' && words.at(-1) === 'have'))) return words.length <= 9 || /\b(?:that|it|so|this)\b/.test(words.join(' '));
  return words.some(
    (word, place) =>
      /^(?:did|done)$/.test(word) &&
      /^(?:that|it|so|this|those)$/.test(words[place + 1] ?? '') &&
      (place === 0 || /^(?:i|we|already|have|just)$/.test(words[place - 1] ?? '')),
  );
}

const ofSteps =
  /^(?:yet|dare|dared|install|installed|run|ran|open|opened|start|started|use|used|add|added|touch|rename|renamed|delete|deleted|set|put|finish|finished|press|click|confirm|save|restart|restarted|reboot|rebooted|apply|applied|continue|enter|entered)$/;

/** "It hangs at 20 %", "access denied", "but not restarted yet": the step before came to nothing. */
function takesBack({ words, tags, contrary }: Clause, operator: string, last: Mention): boolean {
  if (last.status !== 'done' && last.status !== 'named') return false;
  if (has(tags, 'none') || (has(tags, 'stays', 'trouble') && !contrary)) return false;
  const subject = words.find((word) => !/^(?:the|my|our|windows|that|this)$/.test(word)) ?? '';
  if (/^(?:update|updates|upgrade|pc|computer|laptop|kb\w*|patch|patches|error)$/.test(subject)) return false;
  if (operator === 'block' || operator === 'begin') return true;
  if (operator === 'plan') return /^(?:tell|report|see|come|get|write)$/.test(words[0] ?? '');
  if (operator !== 'deny' && operator !== 'refuse') return false;
  if (last.status === 'named') return /^(?:i|we|have|not|never)$/.test(words[0] ?? '');
  return contrary && !last.check && words.some((word) => ofSteps.test(word));
  return false;
}

function conclude(story: Story, clause: Clause, names: readonly Name[]): void {
  const verdict = elliptic(story, clause, names) ? 'solved' : verdictOf(clause, names);
  story.vain = has(clause.tags, 'none', 'neither') ? clause.sentence : null;
  if (verdict === 'goesOn') {
    story.goesOn = true;
    if (story.solved !== null && !isOfAnother(story, names, clause)) story.solved = null;
  } else if (verdict === 'solved') story.solved = fixerAt(story) ?? story.solved ?? -1;
  else if (story.solved === -1 && names.length > 0) story.solved = fixerAt(story) ?? -1;
}

/** "The clock did not help, the folder did." */
function elliptic(story: Story, { words, sentence, asked }: Clause, names: readonly Name[]): boolean {
  return (
    !asked &&
    story.vain === sentence &&
    names.some(({ to }) => words.length - to <= 2) &&
    /^(?:did|was|does|has)$/.test(words.at(-1) ?? '')
  );
}

/** "It helped, after the troubleshooter had failed" takes no success back. */
function isOfAnother(story: Story, names: readonly Name[], clause: Clause): boolean {
  if (names.length === 0 || has(clause.tags, 'trouble') || story.solved === null) return false;
  const fixer = story.mentions[story.solved]?.methods ?? [];
  return !names.some(({ methods }) => methods.some((id) => fixer.includes(id)));
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
    if (leftOut || (status === 'undone' && methods.length === 1 && methods.every((id) => of.has(id)))) methods.forEach((id) => done.delete(id));
  if (fixedBy !== null) done.delete(fixedBy);
  return { done, fixedBy };
}
