/** The words that say that something was done, came out fine, was prevented, planned, advised, refused. */
import { pastForms } from './verbs.js';

export const did = new RegExp(
  `\\b(?:${`did|done|ran|run|renamed|deleted|erased|emptied|cleared|cleaned|nuked|removed|wiped|purged|trashed|killed|reset|resetted|resynced|synced|synchronised|synchronized
  |reinstalled|updated|upgraded|checked|verified|confirmed|compared|set|corrected|adjusted|changed|created|added|put|made|edited|modified|tweaked|inserted|tried|used|executed|performed|completed|finished|let|stopped
  |restarted|rebooted|moved|replaced|flushed|installed|uninstalled|disabled|enabled|repaired|applied|followed|went|turned|switched|signed|logged|through|rebuilt|freed|unplugged|disconnected|reconnected|connected|paired|plugged|waited|took|typed|entered|looked|shut|powered|dumped|tested|scanned|gone|fixed|launched|reloaded
  |gemacht|ausgefuhrt|geloscht|geleert|umbenannt|gepruft|uberpruft|gestellt|synchronisiert|aktualisiert|durchgefuhrt|laufen|gesetzt|probiert|versucht|zuruckgesetzt|erstellt|eingetragen|kontrolliert|installiert
  |fait|execute|lance|supprime|vide|renomme|verifie|synchronise|mis|reinitialise|essaye|ajoute|installe|tente
  |ejecute|hice|borre|elimine|vacie|renombre|comprobe|verifique|revise|actualice|sincronice|ejecutado|hecho|borrado|eliminado|vaciado|renombrado|comprobado|verificado|revisado|actualizado|probado|intentado|cambie|use
  |executei|rodei|fiz|apaguei|exclui|renomeei|verifiquei|atualizei|sincronizei|limpei|feito|usei|testei|tentei|conferi`.replace(
    /\s+/g,
    '',
  )})\\b`,
);
const noDeed = new Set(
  `failed needed wanted wished supposed named asked told crashed started stopped locked blocked refused denied expired
   related required recommended suggested advised planned scared confused worried annoyed tired interested based
   hoped tempted allowed happened appeared disappeared returned changed reappeared persisted remained caused helped
   solved resolved worked greyed grayed damaged corrupted affected limited managed dedicated advanced unneeded
   used assumed considered decided intended mentioned explained offered prompted seemed looked showed displayed
   received noticed realised realized expected believed freezed red bed shed speed need feed indeed embed seed`.split(
    /\s+/,
  ),
);

/** "Got all the updates in", "support had me install them". */
const gotDone =
  /\bgot (?:\w+ ){1,5}(?:in|on|off|out|installed|updated|going|done|back|away|removed)\b|\bhad (?:me|us) \w+/;

/** A past form of any verb of doing: what is not in the lists above mostly ends in -ed. */
export function saysDid(said: string): boolean {
  if (did.test(said) || gotDone.test(said)) return true;
  return said
    .split(' ')
    .some((word) => pastForms.has(word) || (/^[a-z]{3,}ed$/.test(word) && !noDeed.has(word)));
}

export const afterDoing =
  /\b(?:after|tried|by|despite|nach|apres|despues de|depois de) (?:\w+ )?\w+ing\b/;
export const fine =
  /\b(?:fine|ok|okay|right|correct|correctly|current|accurate|good|uptodate|latest|newest|matches|perfect|perfectly|stimmt|stimmen|korrekt|richtig|aktuell|passt|bon|bonne|bons|correcte|jour|bien|correcta|correcto|certo|certa|correta|atualizados|actualizados|in sync|no outdated|no newer|no new|nothing newer|nothing new|no yellow|no exclamation|no warnings?|is selected|not muted|(?:is|are) (?:brand )?new|agrees?|identical|the same (?:time|date)|looks clean|is clean|clean|is now (?:called |named )?\w+(?:old|bak)|is already (?:off|on|disabled|disconnected|connected)|is (?:off|on|disabled|disconnected|connected) already|(?:pages|websites|sites|internet) (?:\w+ )?(?:opens?|loads?|works?)|(?:letting|lets|let|gets|got|signs|logs) me in|already set|in place|exists already|already exists|already there|(?:is|are) (?:all )?in(?= |$)(?! use)|green|full|charged|plugged in|loaded)\b/;
export const outcome =
  /\b(?:nothing|no luck|no effect|no change|no difference|no help|no result|no results|no success|no joy|no issues?|no problems?|no errors?|no avail|(?:did|does|do|has|have|was|were|is) not (?:\w+ )?(?:help|helped|find|found|work|worked|fix|fixed|change|changed|do|make|solve|solved|detect|any|of)|did nothing|made no|(?:could|can|did) not (?:\w+ )?(?:identify|find|detect|fix|repair|resolve|solve)|found|finds|fixed nothing|useless|without success|same (?:result|thing|story|there|here|problem|error|issue|again|number)|same$|no different|helped|(?:never|always) (?:works|worked|helps|helped|fails|failed)|no (?:\w+ ){1,4}(?:necessary|needed|required)|failed too|hilft nicht|nicht geholfen|brachte nichts|nichts|rien|nada|kein ergebnis)\b/;

/** "No yellow marks in Device Manager": looked at, and nothing there. */
export const nothingMarked =
  /\b(?:no|zero|without|without any|not (?:a single|one|any)|nothing) (?:\w+ ){0,3}?(?:yellow|exclamations?|triangles?|question marks?)\b|\bdevice manager (?:\w+ )?no (?:warnings?|marks?|problems?|errors?)\b|\bno (?:warnings?|marks?|problems?|errors?) (?:\w+ ){0,2}device manager\b/;

/** "First I rename the folder, like the guide say": a deed in the present, as learners of English tell it. */
export const toldInPresent =
  /^(?:(?:first|then|also|already|ok|next|after|that|today|and) )*(?:i|we) (?:(?:also|already|first|then|have|just) )*(?:delete|remove|rename|make|create|put|set|check|control|verify|reinstall|reset|clear|empty|clean|run|execute|do|change|correct|adjust)\b/;
export const aboutToHappen =
  /\b(?:now|first$|tonight|this (?:evening|afternoon)|in a (?:minute|moment|second)|every|always|usually|when|after (?:work|lunch)|and (?:then )?(?:i )?(?:tell|come|see|report|let|get back|write|will|call))\b/;

export const unchanged = /\b(?:still|same|remains|persists|fails|error|update)\b/;

/** What stands in the way of a step. */
export const obstacle =
  /\b(?:can not|could not|unable|not able|will not|would not|not let|never let|does not let|denied|in use|has it open|another (?:program|process|app) (?:has|is|uses)|blocked|isn t|is not (?:\w+ )?(?:there|here|in|on|shown|listed)|not there|refused|refuses|not allowed|greyed|grayed|locked|not possible|impossible|not exist|missing|not found|not open|not start|not run|not load|not launch|is disabled|are disabled|there (?:is|are|was|were) no (?:\w+ ){0,2}(?:key|keys|menu|button|option|entry|page|tab|icon|link|such)|no rights|no permission|needs? (?:an? )?(?:admin|administrator|password)|wants? (?:an? )?(?:admin|administrator|password)|wanted an? (?:admin|administrator|password)|(?:renam|delet|empty|clear|stopp|start|open|launch)ing (?:it |them |the \w+ )?(?:fails|failed)|forgot to (?!mention|say|tell|add)|kann nicht|konnte nicht|verweigert|geht nicht)\b/;
/** What ends a step before its end. */
export const brokenOff =
  /\b(?:not finish|(?:stopped|stops|failed|fails|quit|died|ended|ran|got|went|came) (?:\w+ )?(?:at|to|until|till|as far as) [0-9]+|pulled the plug|crash|crashed|crashes|hangs|hung|freezes|froze|frozen|stuck|is being|are being|aborted|interrupted|(?:was|got|been|it|i|is) (?:cancelled|canceled)|gave up|(?:i|we) stopped (?:there|here|then|at that)|left it at that|half way|halfway|halfw|midway|in the middle|half (?!an? |hour|minute)|still running|is running|running now|still going|currently|never (?:finished|ended|completed)|had to (?:stop|leave|go|cancel|abort|interrupt))\b/;
export const prevented = new RegExp(`${obstacle.source}|${brokenOff.source}`);
export const begun = /\b(?:started|starting|began|begun|beginning|running)\b/;
export const planned =
  /\b(?:will|ll|going to|gonna|plan|planning|planned|intend|want|wants|wanted|wanna|about to|need|needs|have to|has to|must|should|would|shall|thinking|consider|considering|might|may|let me|if|maybe|perhaps|probably|suppose|willing|ready to|hope|hoping|waiting|forgot to (?!mention|say|tell|add)|supposed|werde|will ich|soll|muss|vais|voy a|vou)\b/;
export const later =
  /\b(?:later|tonight|tomorrow|(?<!\b(?:over the|last|all|the whole) )weekend|soon|after lunch|next week|(?<!\b(?:is|are|was|have|has|hours?|days?|minutes?|weeks?|on|off|stable|done|times|twice|fine|ok|until|till|by|up) )now|morgen|demain|manana|amanha)\b/;
export const advised =
  /\b(?:told|tells(?! me (?:i|it|that|there|everything|all|no) )|suggested|suggests|suggest|recommended|recommends|advised|advises|heard|read|according|asked me|asks me|wants me|meant|mean by|explain)\b/;
export const quoted = /\b(?:says|say|said|saying|thinks|think|claims|sagt|meint|dit|dice)\b/;
export const refused =
  /\b(?:skip|skipped|skipping|not want|refuse|rather not|afraid|scared|not touching|no way|hands off|kept|keep|left|leave|not comfortable|not going|not dare|except|without|instead of)\b/;
export const denied =
  /\b(?:not|never|neither|nor|nicht|noch nicht|kein|keine|pas|nao|nunca|jamais|no he|no hice)\b/;
export const asking =
  /^(?:what|how|which|where|why|when|should|shall|do i|do you|does|can i|can you|could|is|are|would|will|may|any|no idea|was|wie|soll|muss|ist|kann|comment|dois|est|como|debo|devo|puedo)(?= |$)/;
