/** What is known so far while a message is read: which steps were taken, and which one helped. */
import type { Clause } from './clauses.js';
import { conclude } from './conclusion.js';
import { has, isLeftOut, operatorIn } from './judge.js';
import type { Status } from './judge.js';
import type { Story } from './state.js';
import { forget, settle, share, undo } from './mention.js';
import type { Mention, Name } from './mention.js';
import { asksOfLast, beganWith, saysOfLast, takesBack } from './spokenOf.js';

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
  const rest = { asked: false, attempt: false, leftOut: false, elsewhere: true, onset: false };
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
    const vain =
      story.vain === clause.sentence && story.goesOn && clause.words[0] === 'not' && name.from <= 2;
    const listed = story.heading?.status === 'undone' && name.status === 'done';
    const said = vain ? 'vain' : name.status;
    const status = said === 'named' || listed ? sharedStatus(story, clause, name) : said;
    if (status !== 'named' && status !== 'wrong') share(story.mentions, clause.sentence, status);
    if (status === 'undone' && has(clause.tags, 'block', 'begin'))
      forget(story.mentions, clause, name.methods);
    story.mentions.push({
      methods: name.methods,
      check: name.check,
      sentence: clause.sentence,
      place: story.place,
      asked: clause.asked,
      attempt: has(clause.tags, 'attempt'),
      elsewhere: false,
      onset: clause.words[0] === 'since',
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
  if (
    before.asked ||
    before.status === 'wrong' ||
    /^(?:because|while)$/.test(clause.words[0] ?? '')
  )
    return 'named';
  return before.status === 'fine' || before.status === 'vain' ? 'done' : before.status;
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
  if (last && (asksOfLast(clause, last) || beganWith(clause, last))) undo(story.mentions, last);
  if (!last || clause.asked || story.place - last.place > 3) return;
  const status = saysOfLast(clause, last);
  if (status) settle(story.mentions, last, status);
  else if (takesBack(clause, last)) undo(story.mentions, last);
  // "Disk Cleanup? I would rather not": answered, and the answer was no.
  else if (last.asked && operator) last.asked = false;
}
