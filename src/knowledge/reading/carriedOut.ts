/**
 * Does a clause say that something was done? "Ran it", "it is fine" and "it found nothing" do; what is
 * planned, asked, advised, refused, prevented or only begun does not.
 */
import {
  brokenOff,
  did,
  saysDid,
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
  nothingMarked,
  toldInPresent,
  aboutToHappen,
} from './doneWords.js';

import type { Clause } from './clauses.js';

export type Judgement = 'done' | 'notDone' | 'unsaid';

/** Where the method is named in the clause; `check`: something to look at, which is done when it works. */
type Place = { readonly from: number; readonly to: number; readonly check: boolean };

export function judge(clause: Clause, { from, to, check }: Place): Judgement {
  const before = clause.words
    .slice(0, from)
    .join(' ')
    .replace(/^(?:(?:sorry|no) )*i mean(?:t|) /, '');
  const after = clause.words.slice(to).join(' ');
  const whole = clause.words.join(' ');
  if (clause.asked || (asking.test(whole) && !tellsWhatHelped.test(whole))) return 'notDone';
  if (planned.test(before) || (later.test(after) && !saysDid(before) && !isSoNow.test(whole)))
    return 'notDone';
  if (willDo.test(after)) return 'notDone';
  if (notByMe.test(after) || (leftUndone.test(after) && !outcome.test(after))) return 'notDone';
  if (advised.test(before) || refused.test(before)) return 'notDone';
  if (/\b(?:no|without)$/.test(before) && clause.words[from] === 'internet') return 'notDone';
  if (/^(?:no|nope|nein|non)$/.test(after)) return 'notDone';
  const good =
    isNoCause(before, after) ||
    isAllBut(clause.words[from], after) ||
    nothingMarked.test(whole) ||
    /^(?:yes|yep|done|check)\b/.test(after) ||
    fine.test(clause.words.slice(from).join(' ')) ||
    outcome.test(after) ||
    howOften.test(after) ||
    soFar.test(before) ||
    inVain.test(whole) ||
    (check && checkIsSo.test(after)) ||
    (check && checkWorks.test(whole) && !checkFails.test(after)) ||
    /\bno (?:luck|change|success|difference|effect|results?|help|updates?|newer)\b/.test(before) ||
    /\bsame (?:\w+ )?(?:on|with|over|in|via|from)\b/.test(before) ||
    (countedDeed.test(before) && deed.test(clause.words[from] ?? '') && !planned.test(whole)) ||
    (/\bno$/.test(before) && /^(?:to|left to|found|available|offered)\b/.test(after));
  if (prevented.test(whole) && !outcome.test(after) && !inVain.test(whole)) return 'notDone';
  if (
    denied.test(before) &&
    !isNoCause(before, after) &&
    !nothingMarked.test(whole) &&
    !inVain.test(whole) &&
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
  if (toldInPresent.test(whole) && !saysDid(whole.replace(toldInPresent, '')))
    return aboutToHappen.test(whole) ? 'notDone' : 'done';
  return good || saysDid(whole) || afterDoing.test(whole) || fine.test(before) ? 'done' : 'unsaid';
}

/** "The sound service I didn't dare restart", "the BIOS nobody touched". */
const leftUndone =
  /\b(?:(?:did|do|would|could|can|have|has|had) not|never|nobody|no one) (?:\w+ )?(?:dare|dared|want|wanted|try|tried|touch|touched|do|done|run|ran|use|used|know|manage|managed|get (?:to|round|around)|got (?:to|round|around)|bother|bothered|reach|reached|restart|checked?|removed?|started?|open|opened|understand)\b/;
const tellsWhatHelped = /^what (?:\w+ ){0,2}(?:helped|fixed|did|worked|solved|cured|got|made)\b/;
const isSoNow = /\b(?:is|are|has|have) (?:\w+ ){1,5}now$/;
/** "Troubleshooter twice, folder once." */
const howOften = /^(?:\w+ )?(?:once|twice|(?:[2-9]|two|three|four|five|several|many|few) times)\b/;
const soFar = /^(?:so far|until now|up to now)(?: i)?(?: (?:only|just))?(?: (?:the|my))?$/;
/** "Neither X nor Y helped", "both tricks failed": done, and without success. */
const inVain =
  /\b(?:neither|none)\b.*\b(?:helped|worked|fixed|changed|did|made)\b|\b(?:crash\w*|fails?|failed|hangs?|nothing|no|same|out) (?:as well|too|either|also)\b|\b(?:trick|tricks|thing|things|method|methods|steps?|idea|suggestions?|options?|both|all) (?:\w+ )?failed\b/;
const willDo = /^(?:\w+ ){0,3}(?:i|we) (?:will|shall|plan|gonna|am going to|are going to)\b/;
const checkWorks =
  /\b(?:works?|worked|working|opens?|opened|loads?|loaded|shows?|showed|plays?|prints?|connects?|lets me|gets me|without (?:trouble|problems?|a problem|issues?))\b/;
const checkIsSo =
  /^(?:\w+ ){0,2}(?:(?:is|are) (?:\w+ )?(?:off|on|automatic|empty|clean|up|set|disabled|enabled|green)|syncs?|agrees?)\b/;
const checkFails = /\b(?:not|never|nothing|no longer|neither)\b/;
const notByMe =
  /^(?:\w+ ){0,2}(?:i|we) (?:have|has|had|did|do|could|would|can) not (?:yet |even |really )?(?!find|found|see|saw|notice|help|change|work|get|hear|know if)\w+/;
/** "Three reboots in between", "after a reset": the name of a deed, counted. */
const countedDeed =
  /(?:^| )(?:one|two|three|four|five|six|several|many|multiple|second|third|countless|2|3|4|5|6|10|few|both|another|(?:after|despite|since|following|even with) (?:a|the|my|another|one|\w+ly)?)$/;

const deed =
  /^(?:re[a-z]+|tests?|scans?|runs?|cleanups?|checks?|boots?|installs?|updates?|pairings?|shutdowns?|troubleshooters?|flush|sfc|dism|logouts?|calls?)$/;

/** "everything except the drivers", and not "everything except Outlook works". */
function isAllBut(word: string | undefined, after: string): boolean {
  if (word !== 'everything' && word !== 'all') return false;
  return (
    /^(?:of (?:it|them|that|this|the \w+|your \w+) )?(?:except|apart|besides|excluding|minus)\b/.test(
      after,
    ) &&
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

const asksAboutIt = /^(?:is|are|was|does) (?:it|this|that|these)\b/;
/** The step itself, or what it works with, and no other thing: "it hangs", "access denied", "could not". */
const isAboutStep =
  /^(?:then |and |so |now |unfortunately |sadly )*(?:it|that|this|which|they|access|permission|folder|file|files|button|command|process|page|windows|window|option|setting|system|uac|policy|admin|administrator|service|the|my|i|we|in use|can not|could not|not|unable|greyed|grayed|says?|said|hangs|hung|stuck|froze|frozen|freezes|aborted|interrupted|half|halfway|still running|still going|no rights|no permission|needs?|wants?|wanted|had to|gave up|missing|is|was|stopped|failed|error|impossible|kann|konnte|geht|verweigert|never|[0-9]+)\b/;

const unfinished =
  /\b(?:not|not yet) (?:restarted|rebooted|finished|completed|opened|installed|run|started|used|tried|applied|executed)\b|\bnot (?:restart|reboot|finish) yet\b/;

/** "Downloaded the driver, but did not install it yet": begun, and the deed itself is still to come. */
const leftOpen =
  /^(?:(?:i|we|then|still|just|so|far|and) )*(?:(?:did|have|had|could|would|do) )?not (?:(?:yet|actually|really|even|dare|dared|want|to) )*(?:install|run|ran|open|start|execute|apply|use|launch|add|touch|rename|delete|set|put|import|extract|continue|finish|press|click|confirm|save)(?:ed|ned|d)?\b(?! (?:any )?(?:errors?|problems?|success))/;

/** "it hangs at 20%", "access denied": what takes back the clause before. "Tried to" promises less. */
export function takesBack(clause: Clause, before: Clause): boolean {
  const said = clause.words.join(' ');
  if (asksAboutIt.test(said) && clause.asked) return true;
  const attempted = /\b(?:tried|trying|attempted) (?:to|\w+ing)\b/.test(before.words.join(' '));
  if (attempted && prevented.test(said) && !isSymptom(said)) return true;
  if (!clause.contrary && !isAboutStep.test(said)) return false;
  if (clause.contrary && (unfinished.test(said) || leftOpen.test(said))) return true;
  if (outcome.test(said) || isSymptom(said)) return false;
  if (attempted && clause.contrary && !unchanged.test(said)) return true;
  return prevented.test(said) && !did.test(said);
}

/** "Crashed again an hour later", "still locked": that is the fault, and not the step. */
function isSymptom(said: string): boolean {
  if (/^(?:it )?(?:says|said)\b/.test(said) && !keptOut.test(said)) return true;
  if (
    /^(?:and |then |so |now )*(?:the |my |our )?(?:windows )?(?:update|updates|upgrade|error|problem|message|code)\b/.test(
      said,
    )
  )
    return true;
  if (/\bstill (?!running|going|at|scanning|busy|in progress|spinning|hanging|stuck at)/.test(said))
    return true;
  if (!brokenOff.test(said))
    return /\b(?:again|anyway|same|like before|as before|as ever|as always|as usual)\b/.test(said);
  return /\b(?:again|anyway|same|as ever|as before|like before|within|since|times|[0-9]x|at noon|every|too|either|next (?:day|morning))\b/.test(
    said,
  );
}

/** Messages that a step is refused with; any other is what came of it. */
const keptOut =
  /\b(?:in use|denied|has it open|another program|access|allowed|blocked|permission|permissions|admin|administrator|rights|locked|being used)\b/;

const didThat =
  /\b(?:did|done|tried)(?: \w+)? (?:that|it|this|those|them|so)\b|\balready (?:did|done|have|tried)\b|^(?:yes|yep|yeah|ja|oui|si|sim)$/;
const didThatOften =
  /^(?:and |yes |because |since )?(?:i|we) (?:have |did )?(?:already )?(?:looked|checked|verified|tested|compared|confirmed|tried)(?: it| that| them)?(?: myself| already| twice)?$|\balready (?:did|done|tried)\b|\b(?:did|done|tried) (?:that|it|this|those|them) (?:\w+ )?(?:already|twice|before|yesterday|earlier|times|last)\b/;

/** "..., which I did", "and I did so": what was only advised before was carried out. */
const asTold =
  /^(?:(?:which|and|so|as) )*(?:i|we) (?:(?:have|had|then|already|just|also|of|course|now|all|both) )*(?:did|done|have|ran|run|tried|checked|followed|carried out)(?: (?:so|it|that|them|both|too|already|yesterday|today|twice|before|earlier|this \w+|last \w+|of course|without .*))?$/;

/** "did that", said of what was just asked; of what was only spoken of it takes "already did that". */
export function answersYes({ words, asked }: Clause, before: 'asked' | 'named'): boolean {
  const said = words.join(' ');
  const told = before === 'asked' ? didThat : didThatOften;
  return (
    !asked && (told.test(said) || asTold.test(said)) && !denied.test(said) && !planned.test(said)
  );
}

/** "corrected it", "fine", "nothing", "done": says it of what was named just before. */
export function speaksOfBefore(clause: Clause): Judgement {
  const said = clause.words.join(' ');
  if (clause.asked || planned.test(said) || clause.words.length > 8) return 'unsaid';
  if (/^(?:it|that|this|they|both|all)\b/.test(said) && outcome.test(said)) return 'done';
  if (
    clause.words.length <= 3 &&
    !brokenOff.test(said) &&
    (fine.test(said) || outcome.test(said) || saysDid(said))
  )
    return 'done';
  return saysDid(said) &&
    /\b(?:it|them|that|this|those|both|all)\b/.test(said) &&
    !prevented.test(said) &&
    !denied.test(said)
    ? 'done'
    : 'unsaid';
}
