/**
 * What takes a step out of the past: planned, asked, advised, refused, denied, prevented, only begun.
 * In the language of `phrases.ts`; a longer phrase counts instead of what stands in it.
 */
const rights =
  'password|admin|administrator|rights|credentials|permission|permissions|elevation|privileges|login';

export const operatorWords = {
  plan: `
    every|each time i|we;
    will|shall|gonna|wanna|ll|must|should|ought|would|might|may|if|unless|whether|maybe|perhaps
    probably|possibly; going to; plan|plans|planning|planned|intend|intends|intending
    want|wants|wanted|wanting; need|needs|needed to; has|have to
    let me|us run|do|look|try|check|start|rename|set|update|see|first|get|finish
    thinking|think about|of; considering|consider; about to; ready to; hope|hoping|wish
    waiting for|to|until; supposed|meant to; willing to;  
      
    on monday|tuesday|wednesday|thursday|friday i will;  when i am|get|have|find|come
    when my|the|our|mr|mrs|ms; as soon as i|my|the can|am|get|is|have|has|find|finish
    once the|my|i * is|are|has|have|am|get; until then; forgot to
    to do; to be done|renamed|checked|updated|tried; ^ to check|try|install|rename|reset|update|run; ^ open|left|todo $; still need|needs|have|has|open; yet to
    next step|thing|up|i; trying|try next; still to come; ^ tell|report|see you|what|how|back|if
    ^ come|get|write back; on my list; could try|do|check|run|rename|look
    can try|do|check|run|rename|look; would like|love to; promise to; plan
    werde|will|soll|muss|vais|voy|vou`,
  time: `
    later|tonight|tomorrow|soon|morgen|demain|manana|amanha; next week|month; after lunch|work; this evening
    after the meeting|call|break|weekend|holidays|audit; at the? weekend`,
  ask: `
    ^ which of|one|step|method|drivers|driver|folder|registry|tool|key
    ^ where|when is|are|can|do|does|did|should|would|to|could; ^ what|how|why|who|whose
    ^ should|shall|may|could|would|can|will i|we|you|it|that|this|the|my|someone|anyone|somebody
    ^ would|could|should|can|does|do changing|updating|deleting|renaming|resetting|a|an|old|new|running|clearing
    ^ do|does|did|have|has i|we|you|it|they|this|anyone|anybody|somebody|the|a|my really?|have|need|think|know|mean|matter|ever
    ^ is|are it|this|that|there|the|my|our|these|those|any|a|such|they|updating|deleting|changing|renaming
    ^ any idea|ideas|chance|way|tips|harm; ^ am i
    ^ anyone|anybody|someone|somebody tried|done|know|here
    can|could|would|will you|someone|anyone|somebody|one; please; wonder|wondering|curious
    walk|talk|guide me|us; explain; show me|us|how
    tell me|us how|what|which|where|if|why|about|whether; no idea|clue how|what|where|why|which|if
    not know|understand|see|get|sure how|what|where|why|if|whether|which
    how do|to|can|long|is|should|would|does; how about; help me with|to|do|please|through
    what do you mean; worth doing|it|trying|a|to; safe|ok|okay|dangerous|enough|necessary to|in|if
    is that ok|safe; ^ wie|soll|kann|comment|como|puedo|posso|dois|debo|devo|wo|quoi|que
    where can|do|is|are; what about; no idea; clue; can i|we; should i|we; do i|we`,
  advise: `
    told|suggested|suggests|suggest|suggestion|recommended|recommends|recommend|advised|advises
    advise|heard|hear|swears|swore|swear|according|mentioned|mentions|wrote|writes|posted
    apparently|supposedly
    thinks|think|thought|believe|believes|believed|guess|suspect|suspects|assume|assumed|fear|blame
    blames|blamed|mean|means|meant|explained|reckons|reckon|insists|insisted|advice
    i|have|just once? read; ^ read; read somewhere|about|that|on|online|in|it
    asked|asks|wants|wanted|ordered|begged me|us|him; say; because of; reason for|of; due to
    cause|caused by; could|can|might|may|must|will|cannot|would be; sagt|meint|dit|dice
    looks|sounds|smells|seems like; internet|forum|reddit|youtube|chatgpt|google has|talks`,
  refuse: `
    skip|skipped|skipping|refuse|refused|refusing|afraid|scared|scares|frightened|nervous|terrified
    hesitate|hesitant|avoid|avoided|decline|declined|dare|dared|reluctant|worried|scary|ignored
    rather not; no way; hands off
    not touch|touching|touched|comfortable|brave|keen|willing|interested|like|confident
    not going|go|gone|been near|in|into; leave|leaving|left alone|that|this|the|them|those|to|as
    keep|kept|keeping; mess|messing|fiddle|fiddling|tinker|tinkering|fool|fooling with|around|in
    not want|feel|trust|need; will|would|shall|am|are not; am|are not going
    stay|stayed|staying|keep away; too risky|dangerous|complicated|technical|hard|difficult; over my
    against; stopped him|her|them; last resort`,
  deny: `
    not|never|nobody|hardly|nicht|kein|keine|pas|nao|nunca|jamais|ni; no i|we|he; no one
    done|did|tried|touched|do|changed|doing nothing
    nothing tried|done|attempted|yet|else|touched|changed|gemacht; no $
    no reset|restart|reboot|change|way|chance|need; yet|outstanding|pending|remaining; not yet
    no hice|he; without; not been; mine|not nobody touched; untouched; left|leave * as it was
    off limits`,
  without: `
    bar the|that|my; except|excluding|minus|besides; apart from; instead of; rather than; other than
    without the|a|any|my`,
  block: `
    prevents|preventing|prevented * from; nothing opened|opens|starts|started|appears|appeared;
    is|are left|open|missing|outstanding $;
    denied|greyed|grayed|grey|gray|blocked|blocks|blocking|locked|forbidden|forbids|prohibited
    restricted|unable|impossible|missing|hidden|unavailable|inaccessible
    not allowed|permitted|possible|able|enough|authorised|authorized
    no|not|without|lack admin|administrator|rights|permission|permissions|privileges|enough
    my|the rights
    asks|asked|asking|wants|wanted|demands|demanded|requires|required|needs|needed|prompts|prompted|ask|want|require for? an? the? my? * ${rights}
    need|needs|require|requires|would need * ${rights}; in use; being|is used by; has it open
    another program|app|process has|is|uses; can not|never; could not|never|hardly
    not there|available|present|visible|shown|offered|listed|here|exist|respond|open|start|launch|load|appear|react|find where
    there is|are|was|were no|not; i|we have|had|got no|none; have|has|had no|none
    isnt there|on|available
    will|would|does|do|did|won not let|open|start|run|launch|load|rename|respond|appear
    never|not let|lets|letting|allow|allows|allowed; would|will not be
    not be renamed|deleted|opened|started|stopped|moved|changed|found|run; is|was|been|are disabled by
    managed by; disabled|removed|hidden by policy|it|the|my|our|group|gpo|intune
    company|admin|admins|it|organisation|organization|firm|employer|trust|school removed|disabled|blocks|blocked|hides|hid|locked|forbids|manages|stripped|prevents
    button|link|page|entry|icon * nothing
    gives|gave|returns|returned|throws|threw|answers * error|denied; can not|never find the? file|path
    syntax; duplicate; not recognized|recognised; policy|policies; failed|fails|refuses|refused to
    not sign; error box; closes right|immediately|itself|again|by; closed itself|again; protected
    spins|spinning; says access; access is|was|denied; konnte nicht; kann nicht; nicht moglich
    verweigert; geht nicht
    no internet|network|reception|connection|button|option|entry|menu|key|page|tab|such
    is not|n on|in|installed|here|working; not on|in my|this|the|our; getting|get to it; not possible
    belongs to; is no option; nothing to click
    nothing got|was|is|has been? renamed|deleted|removed|installed|created|saved|stopped|emptied|cleared|reset|set|done|written`,
  begin: `
    i|we stopped|quit|cancelled|aborted $;
    only|just got|came|made to|as|it; got to step
    halfway|midway|halfw|interrupted|aborted|stalled|stalls|panicked|underway|forever
    half way|of|done|finished|through; as far as; middle of
    started|begun|began|start|starting with|to|on|renaming|updating|deleting|installing|downloading|running|resetting
    started|start|starting|begun|began the|a|your|my|that|this? windows? update? troubleshooter|wizard|scan|test|check|download|repair|reset|cleanup|renaming
    is|are|am|currently|now|still scanning|downloading|searching|detecting|checking|resolving|looking|installing|updating|deleting|renaming|loading|repairing|running|spinning|busy|cleaning|resetting|running
    at the moment; just|right now *; is|are running|being; running now
    still going|at|scanning|running|working|searching|stuck
    crashed|crashes|hangs|hung|froze|freezes|frozen|stuck; sitting|sits|sat|stands at|there
    gave|give|given up; had to leave|go|stop|close|cancel|abort|interrupt|dash; had to run $
    i|we closed|stopped|cancelled|quit|killed|aborted it|them|there; phone|bell rang|went
    not finish|finished|complete|completed|done|through|over|end|ended yet?
    never finished|finish|finishes|ends|ended|got|completed|stops|stopped|came|reached
    not got|get|gotten|reached|reach|gone|come to|round|around|past|beyond|further|as|far|that
    in progress; under way; percent; at 1|2|3|4|5|6|7|8|9|10|12|15|20|25|30|40|50|60|70|80|90|95|99
    right this minute|second|moment; as|while i|we write|type|speak|am; lost power; power cut
    been on|at|in|saying|showing|checking|scanning|searching|detecting|resolving|looking|loading|spinning|thinking|stuck|busy|downloading * minutes|hour|hours|ages now|already|$
    been on|at|in|saying|showing|checking|scanning|searching|detecting|resolving|looking|loading|spinning|thinking|stuck|busy|downloading * for * minutes|hour|hours|ages now|already|$
    for ages; before i|we could|can|got|had|was; only part|partly|half; part of the; pulled the plug
    not restarted|rebooted|restart|reboot; at that i; left it at`,
} as const;
