/** What became of the problem itself: cured, gone, running, still there. In the language of `phrases.ts`. */
const errors = 'error|errors|problem|problems|issue|issues|code|message|messages|fault|errorcode';

export const outcomeWords = {
  trouble: `
    error|errors|problem|problems|issue|issues|fault|faults|code|message|number|trouble|bug|crash
    crashes|fehler|erreur|nag|popup|popups|prompt|prompts; something happened`,
  goal: `
    update|updates|upgrade|upgrades|patch|patches|windows|installation|everything|it|setup|kb|pc
    computer|laptop|machine|wu|this|that|they|them|both|which|downloads|things|notebook|desktop|box
    till|w10|w11`,
  cure: `
    success with|after|thanks|by|through; thanks to the|your|that|this|number|method|step;
    ^ works|working|worked $; ^ 100 percent $;
    windows|pc|computer|laptop|machine|we|i is|are|am now|all|finally|fully? uptodate|current|patched
    got|get it|windows|this|the to update|install|upgrade|download;
    writing|typing this? from|on;
    ^ success|successful|solved|sorted|resolved $; was the one $; got me there
    was|were great|brilliant|golden|gold; made|makes it happen; got|gets|get the job
    all it wanted|needs|needed|took; did|does|do|has|have solve|fix|cure|help|work|sort|repair|resolve
    you are uptodate
    fixed|fixes|fix|solved|solves|cured|cures|healed|sorted|sorts|resolved|resolves|repaired
    repairs|helped|helps|culprit|remedy|unstuck|unblocked|unbricked
    did|does|done the? trick|job|magic|business
    was|is what|all * needed|helped|fixed|did|took|missing; all it|that took|needs|needed
    all that was
    was|were|is the|my? answer|fix|culprit|cause|reason|trick|solution|cure|key|winner|ticket
    the thing; that was it; ^ was it $
    that|it|which|value|key|drivers|driver|folder|reset|clock|one|troubleshooter did it
    got|get|gets|getting rid of; got|get|gets past|around|over|beyond|through
    got|made|makes|getting it|me|us|him|everything|update|updates|windows|upgrade|things|the|mine|my to? * work|working|going|running|go|past|install|run|vanish|disappear|through|happy|moving|back|unstuck|away
    made the difference; saved me|us|my|the|our|him
    worked|works|work a? treat|wonders|magic|charm|perfectly|nicely|beautifully|great; worked
    cleared|clears|removed|killed|kills|eliminated|ended|ends the|my|that|this|it ${errors}
    brought|brings|woke * back; brought|back life; what|that|which * helped|worked|fixed|solved|cured
    what did help; that|it did help; you|can|may|please can|may|close|be close|closed it|this|that|the
    can be closed; case|matter|ticket|problem|issue|call|all closed|solved|resolved|over|sorted
    consider * closed|solved|resolved; false alarm; no further help; has done it
    was|is enough; back in business; it was the; good as new
    behoben|gelost|geholfen|geklappt|resolu|regle|solucionado|resuelto|resolvido|resolveu; so simple
    brought it|the|me|us; been the; put paid to; took care of; ^ bingo; bingo; eureka; victory; hurray
    hooray; yay; tada; voila; presto`,
  arrived: `
    update|updates|patch|patches|upgrade|everything|kb * in|through|down $`,
  runs: `
    mouse|keyboard|headset|sound|picture|image|icon|icons|printer|camera|internet|connection|share|shares|screen|wifi|network|cloud|drive|colour is|are|was now? back|there|alive|on;
    went|goes|go ahead
    worked|works|working|succeeded|succeeds|successful|successfully|success|completed|complete
    completes|finished|finishes|passed|passes|installed|installs|installing|updating|arrived|arrives|install|work|updated
    upgraded|patched|downloads|downloading|updates|running|runs|flawlessly|smoothly|activated
    went|gone|goes|go|going|came|come|comes|coming|sailed|sails|got|flew|run|ran|pulled|slipped|landed straight|right|all|finally|now|smoothly? in|through|past|down|fine|clean|cleanly|smoothly|ok|well
    is|are|was|were|all now|finally|all|both? in $; in one go; is|are|now on|from windows 10|11
    from|on windows 10|11 now; up and running; back to normal|work|life|business
    is|are|was back up|on|online; all good|well|fine|green|ok|clear|quiet|done
    no|without complaint|complaints|hitch|trouble|fuss|murmur
    funktioniert|klappt|marche|funciona|funciono|funcionou; is|are|was flowing|coming|happy|relieved`,
  well: `
    ran|through|done|happily|happy|fine|good|ok|okay|perfect|great|normal|well`,
  other: `
    prints|printed|printing|connects|connected|connecting|opens|opened|opening|starts|started|loads
    loaded|boots|booted|syncs|synced|syncing|signed|logged|activates|responds|plays|playing|charges
    charging|launches|appeared|appears|hear|hears|heard|see|sees|visible|alive|stable|online|there
    fits|holds|sees|quiet; lit up; can|could * hear|see|print|work|log|sign|connect|scan|open|join|talk|send|use|play|call; came|comes|came on|out|up|back
    is|are there|on|in|back|online; was there|back|online; i am|we are|am back|in|online; let|lets|letting me|us in|on
    got|get in; showed up; went in; took it`,
  lately: `
    now|again|finally|since|straightaway|immediately|instantly|normally|smoothly|suddenly|boom
    voila|presto|properly|flawlessly|happily; at last|once; by itself|themselves; on its own
    first|next try|time|attempt|go; ever since; straight|right away|in|through|down
    without a|an|any? problem|problems|error|errors|hitch|trouble|issue|issues|fuss|complaint|complaints|complaining|asking
    like before|new|normal|it|magic; as before|it|usual|normal|new; for * hours|days
    all day|morning|week; seconds|minutes|hour later; one go; this time; just fine
    no problem|problems; like a`,
  gone: `
    not a single error|crash|drop|freeze|bluescreen|prompt; no crash|crashes|drop|drops|freeze|freezes|bluescreen|bluescreens for|since|in;
    not * any longer|more; not * anymore;
    no|zero * any more; gone|disappeared|vanished|disappears|history|lifted|eliminated
    went|go|goes|gone away; no more *; cleared up; is|are away|over
    no|zero * anymore|since|now|today|afterwards|longer|after; no|zero any? more|longer ${errors}
    not seen|come|came|had|crashed|happened|returned|appeared|asked|occurred|shown|dropped|frozen * since|anymore|back|for|once|it|in
    no longer *
    stopped|stops|quit asking|nagging|crashing|complaining|dropping|freezing|appearing|coming|showing
    leaves me; in peace; never * again|since; without the? error; not * since|anymore; good riddance
    is|are|was no more`,
  stays: `
    error|code|failure|message|problem * identical; no further
    still|remain|remains|remained|persist|persists|persisted|stays|stay|stayed|unchanged|survived
    survives|survive|nevertheless|nonetheless|regardless|reappeared|reappears|wins|keeps|continues
    continue|lingers|stubborn|unresolved|recurs|unimpressed|unmoved|liar|lied|lies|anyway|nope
    as ever|it|before|always|usual|if|though|bad; like before|nothing|always|ever|last
    just|all|exactly the same; the|exactly|exact|very same
    same|identical error|problem|code|message|number|issue|fault|thing|result|here|again|old|screen|story|as|errorcode|outcome|percentage|place|spot|number
    same $; ^ same
    not|never budge|budged|move|moved|shift|shifted|gone|disappear|disappeared|away|better|care|changed
    so did|does|is|was the|my|that; keeps *; pops|popped|pop|comes|coming|came|turns up|again
    goes|carries on; no better; back to square; alive and; there again|too; once more; even|and yet
    not gone|fixed|solved|resolved; trotzdem|immer|bleibt|toujours|sigue|continua|ainda; and so on
    both times; every time; just the same; all the same; as well as before; in the end not`,
  returns: `
    came|comes|come|is|are|was|were|right|straight|popped|pops|be|been right|straight? back; again
    returned|returns; is|are|was happening; back`,
  fails: `
    all|is|still red;
    fails|failed|failing|fail|dies|died|dying|dead|refuses|refused|refusing|broke|broken|breaks
    aborts|aborted|crashes|crashed|crash|freezes|freeze|collapses|bombs|chokes|nein|bombed|moans
    complains|whines|objects|rejects|rejected|sulks; falls|fell|fall over|flat|through
    rolls|rolled back; no go
    stops|stopped|stuck|hangs|hung|halts|quits at|with|on|again|same|there|up
    ends|ended|gives|gave|throws|threw|shows|showed|spits|spat|shouts|displays|goes|reports at|with|same|again|out|error|errorcode
    says no|not|errorcode|it
    update|upgrade|updates|it|works|ok|windows no|not; times|timed out; undone
    not install|installs|installed|update|go|download|downloading|take|complete|happy|impressed|succeed|through|ok|fine|work|works|working|worked
    will not; never * installs|installed|arrives|comes|opens|starts|finishes
    no update|updates|patch|sound|picture`,
  denies: `
    not|never|nor|no|hardly|nothing|neither|none|nobody|nicht|pas|nao|kein|keine`,
  neutral: `
    apply|applied|applying this|the? fix; battery * dead|flat|empty|gone|died`,
  past: `
    before that|this|it|then; until now|then|today; previously|formerly; used to`,
  imagined: `
    if|whether|hope|hopefully|should|would|will|wish|until|unless|allegedly|supposedly|partly
    partially|briefly|temporarily|almost|nearly|thinks|thought|hoped|pretends|pretended|believed
    claimed|claims|claim|insists; only when|if
    for a|one|two|three|some|few|an day|days|hour|hours|week|bit|while|moment|minute|minutes then|only|but|long
    for|after a|one day|week|month|while|bit|moment|minute|hour; back then
    says|said|say|saying|reports|reported|marked|shows|showed * fixed|repaired|solved|resolved|ok|okay|fine|good|successful|successfully|success|done|completed|sorted|green
    his|her|hers|theirs|him|others; last week|month|year|time; for now; ok to`,
} as const;
