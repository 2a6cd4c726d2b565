/**
 * Whole families of English replies, by what they are made of: a request and its object, a place in
 * the list, trouble and what denies it. `phrases.ts` says how to read it, `replyWords.ts` has the classes.
 */
import type { Signal } from './replies.en.js';

export const families: Partial<Readonly<Record<Signal, string>>> = {
  success: `
    no|zero @trouble ,|and|at|after|since|here|showing|reported; no|any sign|trace|hint|mention of *
    no more|further @trouble|0x~|800~; @trouble no more; not * get|see|have the|that|this|an|any @trouble message? anymore
    not * get|see|have the|that|this|an|any @trouble any more; not crash|fail|freeze|hang|complain any more|longer
    no longer @failing|complains|appears|shows|crashing; stopped @failing|doing|crashing|appearing
    no blue|black|red|error * since|anymore; no|any * @trouble since
    without a|any|further @trouble|fuss|incident|objection|complaint; without @trouble|fuss|incident|objection|complaint
    it|update|upgrade|everything|installation|that is done ,|$; is done and|now
    running|updating|installing|printing|syncing|working happily|nicely|beautifully|smoothly|perfectly|properly
    you can|may|could close it|this|the|my ticket|case?; can be closed; consider * closed
    am|are|is|got|was|getting signed|logged? in $; connected $; booted|started|opened normally|fine|ok|again
    it|update|she|he is going|went|gone in now|$; that was the solution|answer|fix|one|cure|trick|ticket
    job|mission done|accomplished; as good as new; good as new; ^ fine|good again $`,
  failure: `
    such luck|joy; none|neither of|did|helped|worked|changed|made *; nothing doing; i am|im? afraid not|it
    keep|keeps|kept|keep|still|just|only @failing; @failing at|after|around? #number|100|90|80|70|60|50|40|30|20|10
    still @refuses to @function; @refuses to install|update|print|connect|upgrade|download|sync|activate|go
    it|he|she|and is still doing it|that|this; and|but it is still *; rolled|rolls|rolling back; undoing changes
    no further forward|along; nothing|not is|are? different|gained|achieved|improved; same outcome|old|again
    without any? result|success|effect|improvement|change|difference|luck; like|as before $
    has|have|had not been resolved|fixed|solved|sorted|cured; unsuccessful; to the same @trouble|point|code`,
  blocked: `
    @part fails|failed|errors; @part gives|gave|shows|returns|throws|brings an|me? error|access; @part * error|denied
    ^ step|command|line #number|1|2|3|4|5|one|two|three? does|did not work; clicking|pressing|typing|button|link * does|did nothing
    second|first|third|last|next|that|this command|line fails|failed; stuck at|on|with|in the|step|number|your|second|first|third
    @window * @shuts right|straight|immediately|instantly|at|again|by|itself|the|as; @window not? will|does|can not open|load|start|launch|come
    @window is dead|down|offline|broken|empty|blank; link|page|site|website|download is|was? dead|blocked|down|broken
    standard|guest|normal|ordinary|restricted|limited user|account; above|beyond my|our *; precluded|prevented from *
    operation|this|that|it requires|needs|demands elevation|elevated|admin|administrator; another process|program|user; in another|use *
    no can do; locked all|it|that|everything|us? down|out; has|have disabled|removed|locked|blocked|hidden *; only * admin|administrator|administrators|manager|boss|it can|has|have|may|is; contact your|the? administrator|admin
    not|nothing come|comes|coming up under|with|here|when; not seeing it|that|this|any|anything; no|not such @step here`,
  skip: `
    what|which|any|some|show|give|try|do|have|got|want|prefer|see|like|is|for|with a|an|me|us|the|to|there|rather|i? @other @step; something|anything|sth|smth|what @other
    got|have|is * plan b; plan b; rather|sooner|prefer * @other|something; can|could|shall|let|may i|we|us * method|step|solution|number #number|two|three|four|five|2|3|4|5 instead
    move|go|jump|skip|switch|advance|proceed|on|onto|straight|ahead to|on|with|ahead the? @other; move|go|jump|skip ahead; carry|moving|move|go|get on $; leave|skip|omit|pass|decline this|that|it|the one|step|measure|method
    leave|skip|omit that|this|it and|,; not fancy|keen *; not|never going|gonna to? do|try|touch that|this|it; not touching *; give that|this|it a miss; nxt; what is after it|that|this; too risky|dangerous|scary|dodgy`,
  back: `
    @show|can|could * the? @earlier @step|instruction again?; rewind; one|a page|step|card|up|bit back|up; back up a bit|little
    @show * again $; which|what was the previous|last one|step; @show * moment|minute ago; @show|repeat * once more
    too far|early|quickly|fast , go|take|show; went|gone|clicked|pressed|scrolled|skipped too far|early|fast|quickly|soon
    clicked|pressed|hit|chose|tapped|said|wrote|answered|typed * wrong|mistake|accident|accidentally; not mean to *; need|want|like * the step|one|card before`,
  human: `
    @person from|in|of it|support|helpdesk|ict|service; a|an|another|real|human|your|the? colleague|technician|engineer|specialist|expert|person|human|agent please|$
    @person * come|comes|call|calls|ring|phone|look|help|take|takes|contact|sort|over|here|onto|visit; have|let|get|send|want|need|prefer|like|ask|for a|an|some|any|me|your|it|the|another|to? @person|dave *; get hold of *
    speak|talk|chat|touch|connected|phone|ring|call|contact|reach to|with|for|a|an|your|the|my|some|one|of|any? @person *; phone|telephone|contact number *; who|whom can|do|could|should|may i|we call|ring|phone|contact|ask|speak|talk
    member of|from your|the|staff|support *; give me a call|ring|bell; get|send me|us? help $; pass|hand|send|give|assign this|it|me|us * it|support|helpdesk|team|desk|@person; talk|speak|t to|2 it|you|@person $; by phone; get me the|a|an|your helpdesk|it|support`,
  startOver: `
    back|return|go|take|restart|start|begin|again|from|right|go|me|us|to|at to|from|at|with the? very? beginning|start|top|outset|scratch|zero
    back|return|start|begin|again|from|restart to|from|at|with the? very? first|number|step|method|square|point one|1|step|method|card|thing|of|point; back|return to|at the? square|step|number|method|point one|1; very first|beginning *
    begin|recommence|restart|repeat|redo * anew|afresh|whole|entire|everything|procedure|process|sequence|all|lot|beginning|scratch
    ^ do|redo|repeat|take|run|let it|this|that|everything|all|the|me * again|over $; all|everything|whole thing over? again please?|$; clean slate; slate clean; start me|us|it off|over|again|from; ^ all|everything again; once more|again from|through *; right? from the start|beginning|top again?; go|let us go round|through it? again|all`,
  status: `
    ^ am|are|is|were i|we|you|it|this|that|there * nearly|almost|halfway|last|final|many|much|more @nearly|@step|after|to|left|of|yet|$
    ^ am|are|is|were i|we|this|that on|at|in? the? method|step|number|last|final|second|first|third @step|#number|1|2|3|4|5|or; ^ are|am we|i there|halfway|done|through yet?; ^ is|are there much|many|lots|any|more * @left|more|to|after
    ^ have|did|has|had i|we|it already|ever? @done * already|yet|the|number|method|step|one|before; ^ did|have|had we|i already|ever *
    which|what one|ones|step|steps|method|methods|card|number|point am|are|were|was|did|have|had|is|has i|we|this|that|you|it; how long|many|far|much is|are|longer|more|of|have|did|has the|this|i|we|it|to|in? list|left|go|remain|remaining|there|done|do|more|still|got|get|am|we|i|to
    where had|have|did|do|are|were|was we|i|you got|get|leave|left|stop|stand|up|at|in|with|now; what|which * @done|noted|taken|recorded|record|score so far|up|already|till|until|to|before; overview|summary|rundown|recap|progress of|so|please|$; i|we forgot|forget|lost|not remember|know|recall * @done|tried|step|track|which|where
    @tell me|us|everything|what|all|the? what|which|where|how|everything|all|steps|methods|progress i|we|the|far|many|of * @done|am|are|far|left|taken|progress|now; what|which is|are|steps|methods|things|ones? is|are? left|remaining|outstanding; what remains|score; summarise|summarize|recap please|$; up to now|here|there|this; so far ?`,
  wait: `
    ^ @hold on|with|by|fire|tight|for|a|please|your; bear with; be with you; will|wont|will not be long|back|there|quick; not|won be long
    @errand first|time|break; ^ on|in a|the|my? @errand; popping|nipping|stepping|seeing|dealing|serving *; let|need|have|got|must|going|gonna|want|just me|to|need|a|gonna * @fetch * ,|first|$|mail|call|work
    @errand|someone|somebody|@person is|at|are? ringing|calling|buzzing|waiting|here|at the? door|desk|counter|reception|$; almost|nearly|halfway there|done|finished|through|ready|$; not * got|get|gotten round|around to *; not tried|done|started|begun it|that|this? yet
    i|we|shall|will|can shall|will|report|let|tell|get @inform * back|you|know; let you know; get|come|report back to|here|when|after|once|later; tell|write you when|later|how; shall|will attempt|begin|try|do *; have a go|crack|try|look|bash at|after|later|it|that|$
    can|could|will|may only * later|tonight|tomorrow|evening|afternoon|lunch; when|once i am|get|have home|back|time|there|finished; talk|speak soon|later; more|some|few time|minutes|moments|patience; thinking; reading; not concluded|finished|complete|completed|ended|through; in progress|process`,
  question: `
    ^ whereabouts|wheres|whats|hows|whys|wherever *; ^ and? then|now|what ?; with|in|as|on|from|left|upper|the * or *; what * for|called|like|look $
    could|can|would|may you|i * explain|specify|clarify|elaborate|ask|describe *; kindly|please clarify|specify|explain *; a question; meant|supposed to * ?|$; like|want|love|need to know *; ^ huh; plain english; what do you mean *; when you say *; ^ any screenshot|picture|pictures|instructions|example`,
  newProblem: `
    now * blue|black screen; blue|black screen now; recovery key; restarts|reboots|turns by|itself|off *; new one , #code; something else|different * broken|wrong|happened|up|failed|stopped|crashed`,
  thanks: `
    tyvm; ta $; ^ ta; you are|have|been * kind|gem|star|angel|legend|helpful|help|good|sweet|love; kind|good|nice|sweet|decent of you; how|very|so|most kind|helpful|grateful|obliged|nice; good|great help; god bless; have|accept my thanks`,
  cancel: `
    ^ forget *; not|cannot be bothered *; changed|change my mind; calling|call it a|quits day?; enough of|for|now|today|already this|it|today|that|$; withdraw|discontinue|terminate|drop|end|close|stop|cancel * request|session|conversation|chat|this|procedure; wish|want|like to stop|end|quit|cancel|close|drop|finish
    no longer|more? wish|want|need|require to|help|it|this|assistance|you|any * ; no longer wish|want to|this|it *; live with it|that; let it be; we|you can stop; sort|do|manage|handle|fix it|this|that? out|on? my? myself|own|alone; shut up; leave it for|at|there|be|now; do|will without $; no more please`,
};
