/** Is a clause about this PC, and does the person stand by it? */
import type { Clause } from './clauses.js';

const machine = '(?:computers?|pcs?|laptops?|machines?|desktops?|notebooks?|systems?)';
const elsewhere = new RegExp(
  `\\b(?:his|her|their|hers|theirs|somebody else s?|someone else s?|colleague s|(?:brother|sister|neighbour|neighbor|friend|boss|wife|husband|coworker|mother|father|son|daughter|colleague|mate|boss)s?(?: s)?) (?:\\w+ ){0,2}${machine}\\b`,
);
const onOther = new RegExp(
  `\\bon (?:another|the other|a different|an other|some other|a second|my other|my old|my private|my home|my wife s|my husband s) (?:\\w+ )?${machine}\\b`,
);
const forOthers =
  /\b(?:they|he|she|others) (?:was|were|got|is|are) (?:all |both )?(?:cured|fixed|helped|saved|sorted|healed)\b|\b(?:two|three|a few|some) doors down\b|\bnext door\b|\bin (?:the other|another) (?:office|room|department|team|building)\b|\b(?:helped|worked|fixed it|solved it|works|did it) (?:for )?(?:him|her|them|others)\b/;
const correction =
  /^(?:(?:oh|ah|no|well|ups|oops|hm|wait|actually|sorry) )*(?:no sorry|sorry no|no wait|wait no|scratch that|strike that|correction|i meant|i mean|oops|ups|that s wrong|that is wrong|not true|that is not true|actually no|actually not|i lied|my mistake|i take that back)\b/;

const otherSide =
  /\b(?:on the (?:server|other|router|provider|company) (?:side|end)|on (?:the|a) (?:mac|pc|laptop|computer|machine|phone) of|on (?:his|her|their) (?:own|side|end|mac|account)|(?<=\b(?:he|she|they|colleague|boss|brother|sister|friend|neighbour|neighbor|wife|husband|son|daughter|coworker|mate|mother|father|deskmate) (?:\w+ ){1,5})(?:his|her|their) (?!machine for))\b/;

/** What was done on somebody else's PC is no news about this one. */
export function isElsewhere({ words }: Clause): boolean {
  const said = words.join(' ');
  return elsewhere.test(said) || onOther.test(said) || forOthers.test(said) || otherSide.test(said);
}

/** "So nothing got renamed": the step named last was refused. */
export function cameToNothing({ words }: Clause): boolean {
  return /^(?:so |and |that means )*nothing (?:got|was|has been|is|were) (?:renamed|deleted|removed|installed|created|saved|stopped|emptied|cleared|reset|set|done|written)\b/.test(
    words.join(' '),
  );
}

/** "No sorry", "scratch that": what was said just before does not hold. */
export function isCorrected({ words }: Clause): boolean {
  return correction.test(words.join(' '));
}

const openHeading =
  /^(?:(?:i|have|what|still|things) )*(?:not (?:yet )?(?:tried|done|checked|did)(?: yet)?|to do|todo|open|missing|left|remaining|untried|never tried|still to do)$/;
const doneHeading =
  /^(?:(?:i|have|what|already|so far) )*(?:tried|done|checked|did|have tried)(?: already| so far)?$/;

/** "Done: ..., not yet tried: ...": a clause that says nothing but what follows it. */
export function headingOf({ words }: Clause): 'done' | 'notDone' | null {
  const said = words.join(' ');
  if (openHeading.test(said)) return 'notDone';
  return doneHeading.test(said) ? 'done' : null;
}
