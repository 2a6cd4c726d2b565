/** Does a clause say that the problem is gone? "Deleting the folder cured it", "works now". */
import type { Clause } from './clauses.js';
import { nothingMarked } from './doneWords.js';

export type Verdict = 'solved' | 'goesOn' | 'unsaid';

/** Words that say it by themselves, also beside the name of a method. */
const strong = new RegExp(
  `\\b(?:${`fixed|solved|resolved|cured|healed|sorted|helped|repaired|(?:did|does) the (?:trick|job|magic)
|(?<=\\w )(?<!\\b(?:i|we|just|also|and|then|already) )did it(?! is| \\w+ times| twice| already| before| again)
|got rid of (?:it|that|this|the \\w+)|got (?:me |us )?(?:past|around|over) (?:it|that|this)
|made (?:it|everything|windows|(?:the )?updates?|the difference) (?:work|install|go|run|vanish|disappear)|made the (?:error|problem|message|code) (?:go|vanish|disappear)
|was what (?:\\w+ )?(?:needed|helped|fixed|missing)|(?:is|was) all it (?:took|needed)|^that was (?:it|all)$|^was it$
|got (?:it|everything|update|updates|windows|me|us|that|things|mine) (?:to work|working|running|going|moving|unstuck|back|in|online)
|what (?:\\w+ ){0,2}(?:helped|fixed|did it|worked|solved|cured|got|made)(?: \\w+){0,6} was|was the (?:thing|one|answer|solution|fix|answer|cure|key|culprit|cause|reason|trick|winner|ticket)|(?:solution|fix|answer|cure|culprit|cause|reason|trick) was
|went through(?! (?:all|its|the|every|each|my|a|your))|gone through|came through|got through|case closed|(?:you can|please|can be|may) close (?:it|this|the|that|my)|can be closed|so simple|problem (?:is )?(?:over|gone|solved)|is history|false alarm|good as new|saved (?:me|my day|the day)|(?:brought|bring|woke|woken) (?:it|him|her|them|the \\w+|my \\w+) back|back to life
|behoben|gelost|geholfen|geklappt|klappt|funktioniert|resolu|regle|marche|solucionado|resuelto|funciona|funciono|resolvido|funcionou|resolveu`.replace(
    /\n/g,
    '',
  )})\\b`,
);

/** "The update installed", and not "I installed". */
const itself =
  '(?<=\\w )(?<!\\b(?:i|we|and|then|also|just|already|have|has|had|got) )(?:installed|printed|opened|started|loaded|booted|synced|signed|logged|updated|upgraded|activated|downloaded|completed|finished|ran|launched)';
const functionPast =
  'succeeded|prints|connects|opens|starts|loads|boots|syncs|updates|installs|downloads|activates|responds|plays|charges|runs|launches|worked|works|working|printing|connecting|syncing|loading|booting|running|charging|updating|installing|downloading|playing|starting|opening|went in|came in|came up|comes up|goes in|appeared|appears|showed up|shows up|was there|is there|is on|is in|came on|lit up|comes on|can|could|got in|get in';
const atLast =
  'now|again|finally|at last|since|right away|straight away|straightaway|immediately|instantly|at once|first try|first time|first attempt|next attempt|next try|normally|smoothly|by itself|by themselves|on its own|without (?:a |an |any )?(?:problem|problems|error|errors|trouble|hitch|complaint|complaints|issue|issues|asking|fuss|further)|like (?:before|new|a charm|a dream|normal|it should|it used to)|as (?:before|it should|usual|always|normal|new)|perfectly|flawlessly|fine|properly|happily|in seconds|within seconds|for (?:two|three|four|five|several|some|a few|\\d+)? ?(?:hours|days|hour|day)|all (?:day|morning|week|afternoon)|ever since|ok|okay|great|beautifully|successfully|in one go|like nothing happened';

/** A function, and beside it that it is now there: "prints again", "and finally the update installed". */
const functionAgain = new RegExp(
  `(?:\\b(?:${functionPast})|${itself})\\b(?: \\w+){0,5}? (?:${atLast})\\b|\\b(?:finally|at last|(?<!for )now|suddenly|since then|immediately|instantly|bingo|presto|voila|et voila|boom|bam)\\b(?: \\w+){0,5}? (?:${functionPast}|${itself})\\b`,
);

const relief = new RegExp(
  `\\b(?:${`works|worked|working now|(?:updates?|it|upgrade|everything|all of them|they|installation) (?:\\w+ )?(?:installs|installed|installing|succeeded|completed|passed)
|updates? (?:\\w+ )?(?:came|went|got|go|come) (?:in|through|installed)|updates? (?:is|are) (?:\\w+ )?(?:coming|installing|downloading)|installs? (?:now|fine|again)|(?:finally|now) (?:updates|installs|downloads|install)
|(?:is|are|was|were) (?:now |all |finally |both )?gone|disappeared|vanished|went away|cleared up|back to normal|up and running|back in business|all good|all is (?:good|well|fine)|all (?:green|well|quiet|fine|ok|clear)|fine now|(?:no|zero|0) more \\w+|not (?:crashed|happened|appeared|come back|frozen|dropped) (?:\\w+ )?(?:for|in|since|once)|not (?:come|came|seen|had|happened|appeared|crashed|returned|asked) (?:\\w+ )?(?:back|since|again|it since|one since|any since)
|not (?:\\w+ ){1,3}since|no (?:\\w+ ){0,3}(?:error|errors|crash|crashes|problem|problems|drops?|freeze|blue screens?|popups?|prompts?|trouble|issue|issues|complaints?|messages?|warnings?) (?:\\w+ )?(?:since|anymore|any more|now|at all|today|after that|afterwards)
|(?:can|could) (?:\\w+ )?(?:hear|see|print|work|log|sign|connect|scan|open|join|talk|send|use|finally|now)|(?:hear|hears|heard) (?:me|us|everybody|everyone|it|them|music|sound|again)|(?:is|are|am|was|were) (?:\\w+ )?(?:alive|up (?:again|and running))|(?:am|we are|back|finally|(?:pc|laptop|printer|computer) is) online|alive again|stable|leaves me (?:alone|in peace)|stopped (?:asking|nagging|crashing|complaining|dropping|freezing)|(?:picture|image|icon|icons|sound|drive|share|printer|files|camera|folder|desktop|mails?|network|headset|device) (?:is|are) (?:all |now )?there|(?:it|they|vpn|headset|headphones|mouse|keyboard|phone|printer|wifi|tunnel|speaker) connected|(?:came|come|comes|coming) (?:out|through)|(?:update|updates|apps?|programs?|it|everything|word|excel|teams) runs?$|^installed$|^(?:i )?(?:hear|see|heard|saw) (?:everything|everyone|everybody|them|music|all|sound|myself)|(?:writing|typing) (?:this )?(?:from|on)|(?:pages?|websites?|drive|share|folder|store|app|mails?|files|apps|programs?|documents?) (?:open|opens|opened|load|loads|loaded|print|prints|printed)(?: fine| again| now)?$|(?:it|they|page|pages|all|everything|which) (?:printed|connected|opened|started|loaded|installed)|(?:got|am|was|letting me|lets me|let me|getting me) (?:\\w+ )?(?:straight |right |back )?in(?= now| again| right| straight| immediately| at| first|$)|connects|prints|out (?:came|comes|popped)|(?:i am|im|we are) (?:\\w+ )?(?:good|happy|sorted|fine|set|done|online|in)|it lives|^it did$|(?:is|are) (?:\\w+ )?(?:coming|printing|loading|playing|charging|connecting|syncing|installing|downloading|responding|moving|flowing)(?! (?:back|soon|later))|(?:see|hear|have|got) (?!.*\\b(?:error|errors|message|problem|code|issue|same|blue|black|crash\\w*|it|that|this|popup|box|prompt|window|warning|nothing|no)\\b)(?:\\w+ ){1,3}(?:again|now)|voila|happy|hurray|hooray|^success|(?<!without |no )success$|successful(?:ly)?$|(?:is|are) happy|ran (?:right |all )?(?:through(?! (?:all|its|the|every|each|my|a|your))|to the end)|(?:fits|fit) (?:now|again)|(?:now|finally) fits|(?:patch|update|updates|kb\\w*|it|they|all|everything|upgrade|package) (?:\\w+ )?(?:went|came|goes|is|are)(?: straight| right| now| finally)? in(?= |$)(?! use)|bingo|victory|eureka|tada|magic|relieved|passed|activated|quiet since|lit up|(?:picture|sound|audio|image|screen|camera|mic|microphone|desktop|wifi|internet|tunnel|printer|mouse|headset|onedrive|outlook|teams|word|excel|it|she|he) (?:\\w+ )?(?:is|was|came|are) (?:\\w+ )?back(?! to (?:the|square))
|has (?:been|stayed|behaved|held|kept|worked|run)|have been (?:fine|ok|good|quiet|stable)|behaves?|behaving|holds|held since|opens? (?:fine|normally|again)|like new|as new`.replace(
    /\n/g,
    '',
  )})\\b`,
);

const deniedOrImagined =
  /\b(?:not|no|never|nothing|nicht|pas|nao|still|same|hardly|barely|neither|none|nobody|only|if|whether|hope|hopefully|should|would|will|wish|until|unless|(?<!\bat )once|when|problem|ok to|(?<!\b(?:you|as|i|was) )(?:says?|said)|claims?|claimed|reports?|reported|pretends?|thinks|without (?:any |much )?(?:success|luck|effect|result|change|improvement)|for (?:a|one|two|some|a few) (?:days?|hours?) (?:only|then|but)|for a day|allegedly|supposedly|partly|partially|briefly|temporarily|almost|nearly|seconds|for (?:a|an|one|two|ten|five) (?:\w+ )?(?:second|moment|minute|minutes|while|bit)|(?:him|her|them|others|everyone else|everybody else|his|hers|theirs))\b/;
/** "No more popups" and "not seen it since" deny the trouble, not the success. */
const troubleDenied =
  /\b(?:(?:no|zero|0) more \w+|no (?:\w+ ){0,3}(?:error|errors|crash|crashes|problem|problems|drops?|freeze|freezes|blue screens?|popups?|prompts?|trouble|issue|issues|complaints?|messages?|warnings?)\b.*|without (?:\w+ )?(?:problem|problems|error|errors|trouble|hitch|issue|issues|complaint|complaints)|not (?:crashed|happened|appeared|frozen|dropped) (?:\w+ )?(?:for|in|once)|not (?:come|came|seen|had|happened|appeared|crashed|returned|asked|see|get|got|had) (?:\w+ ){0,3}(?:since|anymore|again)|nothing happened|no problem|problem(?= (?:is )?(?:gone|solved|fixed|over|sorted|resolved)))/g;
const goesOn =
  /\b(?:still|same (?:error|problem|issue|thing|message|result|code|here|as before|story|number|again|old|picture|fault)|same$|failed|fails|persists?|remains|(?:came|comes|is|are|was) back(?! to| in business| up| online| on| again| now)|returned|reappeared|error again|keeps?|(?:it|that) (?:does|did) not(?= ?$)|never (?:arrives?|comes?|came|opens?|starts?|finish\w*|gets?)|refuses?|ignores?|says no|times out|timed out|again and again|again$|nope|no luck|no change|to no avail|did nothing|no difference|without (?:any |much )?(?:success|luck|effect|result|change|improvement)|no success)\b/;
/** Of a thing that is no method: "drive opens". */
const plainlyRuns =
  /^(?:the |my |it |and |now |our )?(?:\w+ )?(?:opens|prints|loads|starts|boots|connects|syncs|installs|plays|charges|activates|responds)$/;
const denial = /^(?:it|that|this|he|she) (?:is|was|did|does|has|had) not\b/;

type Mentioned = { readonly from: number; readonly check: boolean };

/** "Once I had renamed the folder": a deed that is over, and no condition. */
const onceDone =
  /\bonce (?=(?:\w+ ){1,4}(?:\w{2,}ed|set|put|did|had|was|were|ran|took|made|reset|rebuilt)\b)|^when (?=(?:i|we) (?:\w+ )?(?:\w{2,}ed|set|put|did|ran|took|made|reset)\b)/g;

/** Of a check "it works" is no cure, unless something was put right there or came after it. */
const putRight =
  /\b(?:after|since|by|once|as soon as)\b|(?<!\b(?:is|are|was|were|been|correctly|all|already) )\b(?:put|set|corrected|fixed|changed|adjusted|synced|resynced|moved)\b(?! (?:correctly|right$|automatically))/;

/** `named`: the methods in the clause. Of a check "it works" says only what was found. */
export function verdictOf(clause: Clause, named: readonly Mentioned[]): Verdict {
  const said = clause.words.join(' ');
  const names = named.map(({ from }) => from);
  const onlyState =
    nothingMarked.test(said) || (named.some(({ check }) => check) && !putRight.test(said));
  if (!clause.asked && names.some((from) => isCause(clause, from))) return 'solved';
  const rest = said.replace(troubleDenied, ' ').replace(onceDone, ' ');
  const runs = !onlyState && (functionAgain.test(said) || relief.test(said));
  const gone = runs || strong.test(said) || (names.length === 0 && plainlyRuns.test(said));
  if (!gone || clause.asked || deniedOrImagined.test(rest)) {
    return goesOn.test(rest) || (clause.contrary && denial.test(said)) ? 'goesOn' : 'unsaid';
  }
  const onlyAnAction =
    !runs && names.some((from) => isObject(clause, from)) && !/\bby\b/.test(said);
  return onlyAnAction ? 'unsaid' : 'solved';
}

/** "fixed the clock" is something done, and no success. */
function isObject(clause: Clause, from: number): boolean {
  const before = clause.words
    .slice(0, from)
    .filter((word) => !/^(?:the|my|our|all|it|a|wrong)$/.test(word));
  return /\b(?:fixed|corrected|repaired|helped|sorted)(?: (?!was|is|by)\w+)?$/.test(
    before.join(' '),
  );
}

/** "it was the date": the cause was found there, and put right. */
function isCause({ words }: Clause, from: number): boolean {
  const before = words.slice(0, from).join(' ');
  const counted = /^(?:first|second|third|last|step|method|one)$/.test(words[from] ?? '');
  return (
    !counted &&
    words.length - from <= 3 &&
    /^(?:(?:ok|oh|so|ha|haha|turned out|turns out|yes) )*(?:it|that|this|the problem) was (?:(?:just|really|indeed|actually|only) )?(?:the|my|our)(?: \w+)?$/.test(
      before,
    )
  );
}
