/** What people type while a method is on screen, in English. `phrases.ts` says how to read it. */
export type Signal =
  | 'success'
  | 'failure'
  | 'blocked'
  | 'skip'
  | 'back'
  | 'human'
  | 'startOver'
  | 'status'
  | 'busy'
  | 'wait'
  | 'question'
  | 'newProblem'
  | 'thanks'
  | 'cancel'
  | 'tried'
  | 'done'
  | 'yes'
  | 'no';

export const english: Readonly<Record<Signal, string>> = {
  success: `
    fixed|solved|resolved|sorted|cured|repaired
    works|worked|working|workes
    back to normal; up and running; up to date; is back up; alive again; is alive; good|fine|better|great|ok now; email|mail|mails|sound|audio|internet|wifi|picture|image|screen|printer|mouse|vpn|network|connection|camera|desktop|teams|outlook|onedrive|icon|app|icons|mailbox is|are back; ^ that is it $; splendid|marvellous|marvelous|terrific; update|updates|patch is|are in $; opened|started|loaded|connected|printed|installed at once; opened|started|loaded|connected|printed immediately|instantly; thank god|goodness|heavens|heaven; it is running|working * thank; flows|flowing again
    running|runs again|fine|smoothly|normally|perfectly; got it running
    that|it was the problem|issue|cause|culprit|reason; ^ gone $; ^ it|that|this did $; did work|help|indeed|actually; did the trick|job|magic; ^ that|this|it did it; was it $
    go|goes|went|gone through
    finally|has|have|is|are|was|got installed|succeeded|updated; installed fine|ok|successfully|without|correctly|now; ^ installed $; running|going|goes through now|$
    update|updates|windows|everything|it * installed|succeeded|updated|completed; succeeded
    update|updates is|are * installing|downloading; update|updates installs|install|downloads now|again|fine|correctly
    printing|connecting|syncing|booting|starting|opening|loading|sending|receiving|charging|installing|updating again|fine|correctly|normally
    i|we am|are good|fine|ok|okay|set|sorted|happy
    problem|error|issue|message|code|fault|it|that|everything * gone|disappeared|vanished
    is|all|finally gone; went away; error|problem|issue|message * not there|showing|anymore
    no more crashes|freezes|blue|popups|messages|warnings|of; no more|further error|errors|problem|problems|issue|issues|trouble|crashes
    no error|errors|problem|problems|issue|issues anymore|now|any|so|$
    no longer * error|happens|appears|fails|crashes|there|shows
    without a|any|problem|problems|error|errors|issue|issues|trouble *
    not come|came|happened|appeared|crashed|seen back|since|again *
    all good|fine|ok|okay|set|well|sorted|right|clear
    it|everything|that|all|this|now|update|looks|seems * good|fine|ok|okay|great|better|well
    update|updates|installation|upgrade|install has|have|is|was|just|finally|now? just|finally|now? finished|completed|complete|done|through; just|finally finished|completed|done installing|updating|upgrading|downloading; so|very|really|am|are happy|glad|relieved|delighted|overjoyed now|$; what a relief; all green
    finally|now * opens|installs|updates|works|loads|boots|starts|prints|connects|syncs|runs|sends|plays|shows; let|letting me * now|again
    opens|installs|loads|boots|starts|prints|connects|syncs|updates again|now|fine|normally
    now it|everything|teams|outlook|windows opens|installs|loads|boots|starts|prints|connects|updates
    ^ it|she|he? prints|connects|opens|loads|starts|boots|installs|syncs|plays|charges|responds $; opened|started|loaded|connected|printed|booted up? right|straight away
    can print|connect|open|log|sign|hear|see|work|update * now|again; good to go; in business; lifesaver; life saver; cleared it; finally $; not * anymore problems
    no error|errors|problem|problems this time; issue|issues|problems? resolved; i am in $; passed $
    hooray|yay|woohoo|success|successful|successfully|bingo|hurray|victory; perfect|brilliant|excellent|awesome|great|super|wonderful|fantastic|lovely|amazing $
    helped|helps; can * again; finally can; does now; is now * ok|fine|good|done`,
  failure: `
    ^ it|that|this did|does|is|was not $; still; yet again; wish *; ^ back again; 0x~|800~|c000~ again
    same * blue|crash|popup|box|prompt|screen|error|problem|issue|thing|message|result|code|story|again|here|as|before; the same; same $
    no luck|change|changes|difference|effect|joy|improvement|success|dice|good|avail|result|results|progress|cigar
    nothing changed|changes|happened|happens|helped|helps|works|worked|new|different|improved|has|did
    not * work|working|worked|works|help|helped|helping|helps|fix|fixed|solve|solved|change|changed|better|resolved|gone|successful
    not * install|update|print|connect|boot|load|sync|save|send|charge|upgrade|activate|succeed|finish; not do|did the trick|job|it|that $
    not done the trick|it; came up|through again; no good|use|better|cure|fix
    not good|ok|okay|fine|really|quite|yet|well|great
    broken|fails|failed|failing|fail|crashes|crashed|crashing|freezes|hangs|persists|persist|remains|unchanged|worse|negative
    not do anything|much; that|this|it * not do it|that; nothing $
    unfortunately|sadly|useless|pointless|regrettably
    came|come|comes|is|was|are back; error|problem|issue|it * back|returned; reappeared|reappears|returned
    exactly|just|is|still|all|remains how|as|like|where it|they|everything|we was|were before? $; exactly|is|are|still|just the way it|they was|were before? $; where we|i|it started|began; where|as we|i are|am where|as we|i were|was;  keeps|keep *; error|failed|fails|happened|happens|problem|message|code|crash again; again the same
    not helpful|different; no better|different; was|is not it $; continues ; pops|pop|popped|comes|shows up again; reoccurs|recurs; square one
    nada|zilch; problem|error|issue exists|occurs|happens; not make * difference; zero change|effect|difference
    it|update|still|again * stuck; stuck again; keep|keeps|kept * failing|crashing|happening|coming|getting|showing|giving; old error
    did|does nothing; to no avail; in vain; without success|luck|effect|result|change
    stuck at|on; no effect; none of *; never * work|works|worked|helped
    get|gets|got|getting|gives|shows|showing|see * error|message
    it|update|windows|pc|laptop|still|teams|outlook|printer can not *
    can not update|print|connect|hear|send|join|share|scan|sync|activate|use|log|sign|play`,
  blocked: `
    can not; could not; unable to; not able to; impossible; not possible
    no|not|without|lack|lacking * admin|administrator|administrative|rights|permission|permissions|privileges|privilege|password
    need|needs|needed|want|wants|ask|asks|asked|asking|require|requires|required|prompts|demands|requests * admin|administrator|administrative|password|credentials|permission|permissions|rights|pin|elevation
    access|permission * denied; denied access; not allowed|permitted|authorized|authorised|entitled; forbidden
    grayed|greyed|gray|grey|grayedout|greyedout; is|are|was|were disabled|inactive|locked; not clickable
    no such *; where you say|write|wrote|said|tell|mean|mention *; i only have|see|get|got *; nothing else to *; ^ no * on|in this|my|the pc|computer|laptop|machine|settings|menu|list|phone|window; have|got no second|other|another|spare|such|cable|printer|phone|admin|rights|permission|access|usb|stick|dock|battery|charger|wifi|wlan|account|button|network|key|menu|hotspot; there is|are no|nothing *; no * button|menu|option|setting|settings|folder|entry|tab|field|file|link|icon|page|item|section
    is|are|was|were not * there|here|listed|available|visible|present|showing|shown|offered
    not exist|appear; missing; not found; not recognized|recognised; nowhere *
    not see|find|have|got|get *; not on my|this pc|computer|laptop|machine
    will|would|does|did not let|allow *; not let me; will not open|start|rename|delete|stop *
    blocked|blocks|block|locked|locks|restricted|restricts|prohibited|managed by?; by my|our|your|the admin|administrator|organization|organisation|company|it|policy
    i am|got stuck; ^ stuck $; refuses|refused; in use; not know|understand *; no idea|clue how|where|what|which *
    nothing happens when|if|after *; unavailable; group policy; uac; elevated|elevation; not recognised|recognized|valid; invalid; syntax error
    button|link|switch|icon|key|menu|shortcut|command|window * does nothing; button|link|switch|icon|key|menu|shortcut|command not? does|did not respond|react|work; closes|closed immediately|itself|again|instantly; fails to start|open|load; does not start|open|load|launch; page|window|list|folder is empty|blank; not in my|the *; needs it $
    look|looks different|nothing *; not look like|the *; different on|here|for my?|this?|me? *
    too complicated|difficult|hard|technical|complex`,
  skip: `
    skip|skipping; continue|proceed|go|carry|prefer|rather * next|following|other method|step|one|thing|way; jump|hop|step|go|get|pass over|past this|that|it|the; leave this|that|it out|for later?; miss this|that out; ^ next; try|show|see|give|do|want * next $; next one|step|method|please|thing|solution|fix|option|tip|suggestion; what is|comes? next; pass $; move on; ^ go on; ^ continue; ^ proceed; ^ pass
    something|anything easier|simpler|quicker|faster|safer; something|anything|what else; any other *; other suggestion|suggestions|solutions|steps|fixes|ways|methods|options|ideas; different|alternative way|method|approach|solution|suggestion|idea|option; alternative|alternatives; another|other|different one|method|way|idea|fix|option|solution|suggestion|thing|step|approach|methods|options|ideas
    rather|prefer not|skip *; not want|wanna|like|dare|feel *; no thanks|thank; not comfortable; too risky|dangerous|scary; refuse to
    not|never going|gonna to? do *; will not do *; leave * out; ignore this|that|it|step; not relevant|applicable; not apply; something different; moving on; jump to; i will pass; pass on *; not bother; not this one; not now; not doing *; nothing for me`,
  back: `
    go|step|going|take|bring|get|move|jump|switch back; me back; one|a step back; one back $; one|a|two card|step|page|method|screen back; ^ back $; ^ back one|a|please *; back to the? previous|last|step|first|card|one|that|earlier; back please; ^ back up; ^ prev; take that back; was a mistake; meant to press|click|say|hit *
    previous|prior step|one|card|method|page|instruction|instructions|message|screen; last step|one|card|method|page|screen; ^ previous; to the? previous; previous please; ^ undo; undo that|it|last $
    see|show|repeat|read|view|display|give * previous|preceding|last|again; repeat *; say that again; return to *
    wrong button|click|answer|key|one; by mistake|accident; accidentally|mistakenly *; misclicked|misclick|mistyped; one|step|method|card before`,
  human: `
    speak|talk|chat to|with $; talk|speak|chat|talking|speaking|chatting|deal * someone|somebody|person|human|humans|agent|people|support|staff|technician|colleague|representative|operator|engineer|specialist|helpdesk|expert|man|woman|guy|desk|anyone|it
    real|actual|live|living|human person|human|being|agent|people|someone|help|support|man|employee
    ^ human|person|agent|representative|operator|technician|helpdesk|support|someone|somebody please|now? $; anybody|anyone|somebody|someone|person|human real *; anybody|anyone|somebody|someone i|we can|could; pass|forward|hand|put|send|transfer|connect|refer me|us on|over|along|to; your colleague|colleagues|team|boss|manager; human; a person|human|technician please?
    help|service desk; it support|department|guy|guys|team|people|staff; support team|agent|staff|person|desk; customer support|service
    connect|transfer me; put me through; hand * over; escalate; forward me|this|it
    someone|somebody|anyone * call|help|come|look|contact|phone|fix|visit; call|phone|ring me; someone else
    live agent|chat|person|support|help; someone|somebody|anyone from *; contact|call|phone support|it|helpdesk|desk|servicedesk; anyone|anybody there|available $
    get|call|send|contact|need|want|reach|find|bring|give * someone|somebody|person|human|agent|technician|colleague|operator
    open|create|raise|file|make|submit * ticket|incident`,
  startOver: `
    start|begin|starting|beginning over|again|anew|afresh; start it|everything|this|all over; from the? beginning|top|start|scratch|zero|first
    back to the? beginning|start|top; start fresh|new; from step 1|one; all over again; restart|redo|repeat the? whole|everything|entire *; restart|reset|clear the|this|our? chat|conversation|bot|dialog|session|everything|wizard; ^ restart|reset|reboot please? $
    new start|session|conversation|chat; fresh start; main menu; once more from *; do everything|it|all over`,
  status: `
    what|which * have|did|had i|we * tried|try|done|do|did; what * i|we tried|done|did * far|already|$; where am|are|were|was i|we|you now|at|currently|exactly? $; how far *; where am|are i|we now? in|on the? list|steps|plan|process|order
    which|what step|method|number|point * am|are|is|now; at what|which *; how many * left|remaining|more|to; how many steps|methods|things|more|options|attempts|are *
    what is|are * left|remaining; left to try|do; show|see|give|list * progress|status|history|summary|tried|done|steps|attempts; how much * left|more|remaining
    where do we stand; remind me what *; what was|is * done|tried; steps left|remaining; have|did * tried so far; list what *
    ^ status|progress|summary|history|overview|recap|state; current status|state|step; so far ?; my progress|status|history`,
  busy: `
    am|is|are|now|still|currently|just|pc|it|laptop restarting|rebooting|installing|downloading|scanning|checking|running|updating|loading|trying|searching|copying|processing|repairing|testing|resetting|waiting|doing|configuring|verifying|going|busy
    ^ restarting|rebooting|installing|downloading|scanning|checking|running|updating|loading|trying|testing|waiting|resetting|doing
    restarting|rebooting|installing|downloading|scanning|checking|running|trying|testing now|it|that|again|first; in progress; working on it|this|that; on it $; at * %; %`,
  wait: `
    brb|bbl|bbs|afk|bbiab; hang|hold on|up; hold please; be right|back *; right back; back in|soon|later|shortly|after|at|by|around *; need|must|have|want to * first $; ^ wait; ^ patience
    one|a|1|just|another|few|couple|sec|give|need|short * moment|sec|second|seconds|secs|minute|minutes|min|mins|hour|hours|while|bit|time|mo; ^ moment|sec|min|minute
    in|for|takes|take|need|about|another|next * minute|minutes|min|mins|hour|hours|moment|sec|day
    1|2|3|4|5|10|15|20|30|45|60|two|three|five|ten minute|minutes|min|mins|hour|hours|sec|secs|seconds $; 1|2|3|5|10|15|20|30 minute|minutes|min|mins please; gotta|must|need|have|has to? restart|reboot|run|finish|leave|eat|go *; wait for *; waiting for *; please wait; a few minutes; give me 1|2|3|5|10|15|20|30|five|ten; gonna|will|about|must restart|reboot|try|check|do|test|run|install|look; going|have|need to restart|reboot; let it run|finish; on my way; at lunch; stepping away|out; not finished
    let me try|check|see|do|look|test|finish|read|restart|reboot; let us check|see|look|test|finish|read|restart|reboot; let us try|do it|that|this; i|we will|gonna try|do|check|test|report|see|let|get|be|come|continue|restart|reboot|run; ^ will|gonna do|try|check|see|report|test|be
    later $; ^ later; tomorrow; tonight; after lunch|work|the|my|this *; in a|the meeting|call; not had time; no time *; take|takes|taking * time|long|while|ages|forever; not done|finished yet; trying it|that|this; i try *; about to *; going to try|do|restart|reboot|run *`,
  question: `
    ^ what $; ^ where|how|why|which|who; ^ what|when is|are|do|does|did|can|could|should|would|will|to|about|exactly|if|kind|happens|am|was|button|folder|key|command|window|exactly
    where|how|what|which do|does|is|are|can|could|should|to|exactly i?|the?|it?|that?|this?; where|how|what|which * ?; what * mean|means
    ^ do|does|can|could|should|shall|may|must|will|would|is|are|am|was|has i|you|we|they|it|this|that|the|my|there|he|your|a|these|those|someone|anyone
    ^ have i|you|we|they; how to *; explain *; tell me *; meaning of; wonder|wondering *; more info|information|details; i have a question; question about *; ^ question; safe to *`,
  newProblem: `
    different|another|new|other|second|additional error|problem|issue|code|message|fault|trouble|thing|bug|number|symptom
    now * different|another|new|other; instead; also|additionally|besides|plus * problem|issue|trouble|error with?; something else * broken|wrong|happened|up|failed|stopped
    problem|issue|trouble with my *; now i|it|there get|got|have|see|is a|an *`,
  thanks: `thank|thanks|thx|thanx|thnx|ty|tysm|tnx|cheers|thankyou|tks; appreciated|appreciate|grateful|obliged; very kind; bless you`,
  cancel: `
    not want * continue|proceed|go; never mind; nevermind|nvm; forget it|about|that|this; ^ cancel|cancelled|abort|quit|exit|stop|end|close; cancel * ; stop it|this|that|please|asking|chat|here
    done with this|it|you|that; no need *; stop bothering|asking *; waste of time; i quit; no more $; not worth *
    leave it|this|that $; leave it|me alone|be|there|for|at; drop|scrap it|this|that; no longer need|needed|necessary|required|relevant|interested|matters
    no thanks|thank * done|good|bye; not need|needed|want * help|anymore|more|longer|assistance|you; not interested|necessary|important|worth|bother|care|matter; i? give|giving up; done here; close|end the|this|my? chat|ticket|case|conversation|session; goodbye|bye|ciao; had enough; enough $`,
  tried: `
    ^ i|we|have? did|done that|this|these|those|all; did|done|tried|do|have * already; already did|done|tried|had|have *; been there; ^ i did $; ^ already $
    have|had done|tried that|this|it|those|them|these; did|done|tried that|this|it|them|those * before|yesterday|earlier|previously|last|twice|times; ^ i? tried that|this|it|those|them; before you *; yesterday already; long ago`,
  done: `^ i|all|am|have|ok? done|finished|completed|complete|ready; i am done|finished; ^ done|finished|completed|ready|complete; did it; finished it|that|this; i did it; carried out; step done`,
  yes: `^ yes|yep|yeah|yup|yea|affirmative|correct|indeed|yess|yesss|ya|aye|absolutely|definitely|y`,
  no: `^ no|nope|nah|nay|none|never|noo|nooo|n; ^ not $; not at all; not really; no $`,
};
