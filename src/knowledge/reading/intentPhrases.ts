/** What people type while a method is on screen, in English. The language of the table: `phrases.ts`. */
export type Signal =
  | 'success'
  | 'failure'
  | 'blocked'
  | 'skip'
  | 'back'
  | 'human'
  | 'startOver'
  | 'status'
  | 'wait'
  | 'question'
  | 'newProblem'
  | 'thanks'
  | 'cancel'
  | 'tried'
  | 'yes'
  | 'no'
  | 'done';

export const english: Readonly<Record<Signal, string>> = {
  success: `
    fixed; solved; resolved; sorted; cured; repaired
    works|worked|working|workes; it|that|this work; back to normal; up and running
    running again|now|fine|smoothly; runs again|now|fine
    did the trick|job; that|this|it did it; went through; gone through; installed|updated|finished|completed
    is|are|was|has|update|windows|everything installed|completed|finished; update * installing|downloading
    problem|error|issue|message|code|it|fault * gone|disappeared|vanished|away; is gone; all gone; went away
    no more|further error~|problem~|issue~|trouble; no error~|problem~|issue~ anymore|now|any; no longer * error~|problem~
    without a|any problem|error|issue|trouble|hitch; not come back since; not happened since|again
    all good|fine|ok|set|well|sorted; looks|seems|is|am good|fine|ok|okay|better now?; now fine|ok|good
    perfect|hooray|yay|woohoo|success|successful|successfully|bingo|hurray|brilliant|excellent
    helped; that|this|it helps; can * again; finally can; no longer happens|appears|fails|crashes
    does now; is back up; got it working|fixed|running; problem|issue solved; up to date
    it is ok|okay|alright; update|it|that passed|succeeded`,
  failure: `
    still; same * error|problem|issue|thing|message|result|code|story|again|here|as; exactly the same; the same
    no luck|change|changes|difference|effect|joy|improvement|success|dice|go|good|help|avail|result|results|progress
    nothing changed|changes|happened|happens|helped|helps|works|worked|new|different|improved|has
    did|does|has|have|is|was|will|do|would|are|did|to|could|could not * work|working|worked|help|helped|fix|fixed|solve|solved|change|changed|better|resolved|gone|start|load|open|connect|print|boot|install|update
    not fixed|working|work|worked|solved|helping|helpful|resolved|yet|really|quite|gone|better|successful|good|ok|okay|fine
    broken; fails|failed|failing; fail again; broke again; crash~; freezes|freezing|frozen; hangs|hanging
    came|comes|come|is|was|are back again?; returned|reappeared|reappears; keeps *; persists|persist|remains|unchanged
    unfortunately|sadly|nope; worse; to no avail; in vain; without success|luck|effect|result; negative
    did nothing; does nothing; not a thing; happens|happened|appears|failed|error|fails again; again the same
    never worked|works; doesnt; useless fix; stuck at|on; get|got|getting|gives|see|shows * error|message again
    wish it|that|this; no effect; nothing; none of * worked|helped; could not be installed; can not * update|print|connect`,
  blocked: `
    i can not do|open|find|see|click|access|run|stop|start|rename|delete|change|locate|get|press|select|type|uninstall|install|remove|reach|enter|perform|follow|log
    i|we can not ,|?; can not do|find|open|access|click|locate|rename|delete|run|stop|see|press|change|perform|complete|select *
    i could not do|find|open|access|click|locate|rename|delete|run|stop|see|press|change *; unable to *; not able to *; can not; impossible
    no|not|without * admin~|rights|permission~|privilege~|access|authori~; do|does not have * admin~|rights|permission~|password|access|privilege~|that|this|it|such|one|the
    have no|not * admin~|rights|permission~|password|access|such; lack * rights|permission~; not an? admin~; not authori~
    need|needs|wants|want|asks|asking|requires|require|prompts|asked|demands|requesting * admin~|password|credentials|permission~|rights
    access|permission * denied; access denied; permission denied; denied access; not allowed; not permitted; forbidden
    grayed|greyed|gray|grey; grayed|greyed out; disabled; unclickable; not clickable
    no such|button|menu|option|setting|folder|entry|tab|field|file|link|icon * ; there is no|not *; there are no *; is|are not * there|here|listed|available|visible|present|shown|showing
    does|do|did not exist|appear|show|have|offer|open|respond * ; not * exist; missing; is|was not * found; not found; not recognized|recognised|available
    can not be found|opened|renamed|deleted|changed|stopped; will|would not let *; does not let *; not let me; nothing happens when *
    blocked|locked|restricted|prohibited; managed by; by * administrator; by * organization|organisation|company|policy|it
    do|did|can|could not see|find * ; not on my pc|computer|laptop|machine; i am|got|im stuck; stuck
    will not open|start|run|stop|rename|delete; refuses; in use by; i do not know|understand|get how|what|where|this|it *
    too complicated|difficult|hard|technical; not possible; no idea how|where|what *; do not know *`,
  skip: `
    skip; next; pass; move on; go on; continue; proceed; something|anything else|different; try|show|give * another|other|different
    another one|method|way|idea|fix|option|solution|suggestion|thing; other|different option|options|method|methods|way|ways|idea|ideas|fix|solution
    what is next; what next; what else; anything else; next one|step|method|please|thing|solution|fix|option
    rather not; do not|never want|wanna|like|dare|feel *; would|prefer not *; no thanks; no thank you; not comfortable *; not now; not doing *; too risky|dangerous; refuse
    leave * out; ignore this|that|it; not going to|gonna *; not this|that one; jump to|over; not relevant; does|do not apply; not applicable`,
  back: `
    go|step|going|take|bring|get|move|jump|turn|switch back; me back; one|a step back; back to *; previous|prior|last step|one|card|method|page|instruction|instructions|message|screen
    previous; undo; back; see|show|repeat|read * previous|last|again; repeat *; say that again; wrong button|click|one|answer|key
    clicked|pressed|tapped|hit|chose|picked|selected * wrong|mistake|accident|accidentally; by mistake|accident; misclick~; mistakenly|accidentally *; return to *; what was * step|one before|again`,
  human: `
    talk|speak|chat|talking|speaking * to|with * someone|somebody|person|human|agent|people|support|staff|technician|it|colleague|representative|operator|engineer|specialist|desk|helpdesk|expert|man|woman|guy
    talk|speak to|with *; real|actual|live|human person|human|being|agent|people|someone|help|support; human|humans|agent|person|representative|operator|technician|helpdesk|servicedesk
    help desk; service desk; it support|department|guy|team|people; support team|agent|staff|person; connect me; transfer me; put me through; hand * over; escalate; get|call|send|contact|need|want|reach|bring|fetch * someone|somebody|person|human|agent|support|technician|colleague|it
    someone|somebody * call|help|come|look|contact|phone; call me; phone me; call back; open|create|raise|file|log * ticket|incident; customer support|service; speak to *; someone else`,
  startOver: `
    start|begin|starting|beginning|do over|again|anew|afresh|fresh; start it over; from * beginning|top|scratch|start|zero|first; all over again
    restart * chat|conversation|bot|dialog|session|this|everything|process|wizard; reset * chat|conversation|bot|dialog|session|everything|this; new start|session|conversation|chat; restart; reset; clear * chat|conversation; main menu; fresh start; once more from`,
  status: `
    status; progress; what * have|did|had * tried|try|done|do|did|already; which * have|did|had * tried|try|done|do; where am|are|were|was i|we|you * ; where|how far * got|gotten|come|along
    which|what step|method|number|point|one * am|are|is|on|now; how many * left|remaining|more|to|steps|step|methods|are|things|there|have|still
    what is|are * left|remaining; left to try|do; so far; show|see|give|list * progress|status|history|summary|overview|list|tried|done|steps; summary; overview; history; recap; how far *; what step|method; list * steps|methods|attempts|tried; how much * left|longer|more|remaining; steps|methods are|left|remaining`,
  wait: `
    brb|bbl|bbs|afk|wait|hang on|hold on; hang on; hold on; hold please; be|right|i am|will be|am right? back in|soon|later|shortly|after|at|when|tomorrow|then; be right|back|back soon; right back; back in *
    one|a|1|just|another|few|couple|sec|give|need * moment|sec|second|seconds|minute|minutes|min|mins|minutes|hour|hours|while|bit|time; moment|sec|minute|momento please?; in a|an|one|few|5|10|15|20|30 * moment|sec|second|minute|minutes|min|mins|bit|while|hour|hours
    am|is|are|now|just|currently|it|pc|still|laptop|computer|update|and|me|will|scan|sfc|dism|be restarting|rebooting|installing|downloading|scanning|checking|running|updating|loading|trying|doing|searching|copying|waiting|processing|repairing|testing|verifying|resetting|working on|preparing|configuring * now|?
    restarting|rebooting|installing|downloading|scanning|checking|running|updating|trying|doing|testing|waiting * now|first|it|that|this|the|rn|again
    rebooting; restarting; installing; downloading; scanning; trying; checking; waiting; loading; still restarting|rebooting|installing|downloading|scanning|checking|running|updating|loading|trying|doing|searching|copying|waiting|processing|going|busy|at|in progress|on it|working on
    let me *; let us see|try|check; will|i|gonna|going|to try|do|check|test|report|restart|reboot|let|see|get * now|later|it|that|this|tomorrow|tonight|after|first|first|you|back|so|then|soon|asap|when; will do; will try; will check; will see; i try; on it; in progress; working on *; at * %; later; tomorrow; after lunch|the|my|work|this; in a|the * meeting|call; not|have had? * yet|time|finished; takes|taking|take * time|long|while|ages|forever; stay tuned; one more|sec|moment|minute; sec|min|moment|wait|patience; is at *; not done|finished yet`,
  question: `
    where|how|why * ?; where|how|what|which|why is|are|do|does|did|can|could|should|would|will|to|about|exactly|am|long|much|many|often|was|does|if
    do|does|can|could|should|shall|may|must|will|would i|you|we|they|it|this|that|the|my|there|he
    is|are|was|has it|this|that|there|the|my|they|these|those|you * ; what|why|where|how|when|who|which ?; which *; what do|does|is|are|if|about|kind|exactly|happens|should; how to *; explain *; tell me *; can you *; could you *; what you mean; meaning of; i wonder *; question; more info|information|details; wondering *`,
  newProblem: `
    different|another|new|other|second|next|further|additional error|problem|issue|code|message|fault|trouble|thing|bug|number|one now|?; now * different|another|new|other
    different|other|new|another * instead; instead; also|additionally|besides * problem|issue|trouble|error; by the way *; btw *; something else * broken|wrong|happened|up|not|is; problem|issue with my|the|another|a; now * instead`,
  thanks: `
    thank|thanks|thx|thanx|ty|tysm|tnx|cheers|thankyou|tks|tx; much|really appreciated; appreciate *; appreciated; grateful; very kind; bless you`,
  cancel: `
    never mind; nevermind; nvm; forget it|about|that|this; cancel; cancelled; abort; quit; exit; stop it|this|that|now|please|here|asking|chat|?; leave|drop|scrap it|this|that; leave me alone
    no longer need|needed|necessary|required|relevant|interested; not need|needed * help|anymore|more|it|this|you|longer; do not need *; not interested|needed|necessary; give up; giving up; enough; done here; close * chat|this|ticket|case|conversation|window; end * chat|this|conversation|session; goodbye|bye; not important|worth; do not bother; do not care; had enough`,
  tried: `
    did|done that|this|it|so|them already|before|yesterday|?; already did|done|tried|do|have|had *; already; have|had * done|tried that|this|it|those|them|these; did|tried|done * already|before|yesterday|earlier|previously|last
    tried that|this|it|those; been there; had|have * before; before you|that; i did|tried|have; yes|yep|yeah i? did; did all|everything|them * already|before`,
  yes: `yes; yep; yeah; yup; yess~; yea; sure; affirmative; correct; indeed; y; ya; aye; absolutely; definitely`,
  no: `no; nope; nah; n; noo~; not; never; negative; nay; none; not at all`,
  done: `done; finished; completed; complete; ready; did it; all done; finished it; ok done`,
};
