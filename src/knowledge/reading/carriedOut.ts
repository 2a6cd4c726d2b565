/**
 * Does a clause say that something was done? "Ran it", "it is fine" and "it found nothing" do; what is
 * planned, asked, advised, refused, prevented or only begun does not.
 */
export type Clause = {
  readonly words: readonly string[];
  /** It ends with a question mark. */
  readonly asked: boolean;
  /** It begins with "but", "however", ... */
  readonly contrary: boolean;
};

export type Judgement = 'done' | 'notDone' | 'unsaid';

const contraries = new Set(
  'but however although though aber doch mais pero mas sondern'.split(' '),
);
const newSubject =
  /^(?:i|we|will|then|now|have|did|do|can|could|should|want|plan|am|going|not|never|only|also|ich|je|yo|eu)$/;

/** At marks, at "but", and at "and" or "so" where a new statement begins. */
export function clausesOf(words: readonly string[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: string[] = [];
  let contrary = false;
  const close = (asked: boolean, next: boolean): void => {
    if (current.length > 0) clauses.push({ words: current, asked, contrary });
    else if (asked && clauses.length > 0)
      clauses[clauses.length - 1] = { ...(clauses.at(-1) as Clause), asked };
    current = [];
    contrary = next;
  };
  words.forEach((word, index) => {
    if (word === ',' || word === '?') close(word === '?', contrary && current.length === 0);
    else if (contraries.has(word)) close(false, true);
    else if (/^(?:and|then|so|und|et|y|e)$/.test(word) && newSubject.test(words[index + 1] ?? ''))
      close(false, false);
    else current.push(word);
  });
  close(false, false);
  return clauses;
}

const did = new RegExp(
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
const afterDoing = /\b(?:after|tried|by|despite|nach|apres|despues de|depois de) (?:\w+ )?\w+ing\b/;
const fine =
  /\b(?:fine|ok|okay|right|correct|correctly|current|accurate|good|uptodate|latest|newest|matches|perfect|perfectly|stimmt|stimmen|korrekt|richtig|aktuell|passt|bon|bonne|bons|correcte|jour|bien|correcta|correcto|certo|certa|correta|atualizados|actualizados|in sync|no outdated|no newer|no new|nothing newer|nothing new|no yellow|no exclamation|no warnings?|is selected|not muted|looks clean|is clean|clean|is now (?:called |named )?\w+(?:old|bak)|is already (?:off|on|disabled|disconnected|connected)|is (?:off|on|disabled|disconnected|connected) already|(?:pages|websites|sites|internet) (?:\w+ )?(?:opens?|loads?|works?)|already set|in place|exists already|already exists|already there)\b/;
const outcome =
  /\b(?:nothing|no luck|no effect|no change|no difference|no help|no result|no results|no success|no joy|no issues?|no problems?|no errors?|no avail|(?:did|does|do|has|have|was|were|is) not (?:\w+ )?(?:help|helped|find|found|work|worked|fix|fixed|change|changed|do|make|solve|solved|detect|any|of)|did nothing|made no|(?:could|can|did) not (?:\w+ )?(?:identify|find|detect|fix|repair|resolve|solve)|found|finds|fixed nothing|useless|without success|same result|helped|(?:never|always) (?:works|worked|helps|helped|fails|failed)|failed too|hilft nicht|nicht geholfen|brachte nichts|nichts|rien|nada|kein ergebnis)\b/;

const unchanged = /\b(?:still|same|remains|persists|fails|error|update)\b/;

const prevented =
  /\b(?:can not|could not|unable|not able|will not|would not|not let|never let|does not let|denied|in use|blocked|isn t|is not there|not there|refused|refuses|not allowed|greyed|grayed|locked|not possible|impossible|not exist|missing|not found|not open|not start|not run|not load|not finish|not launch|crash|crashed|crashes|hangs|hung|freezes|froze|frozen|stuck|is being|are being|is disabled|are disabled|aborted|interrupted|cancelled|canceled|half way|halfway|halfw|in the middle|half|still running|is running|running now|still going|currently|no rights|(?:renam|delet|empty|clear|stopp|start|open|launch)ing (?:it |them |the \w+ )?(?:fails|failed)|forgot to (?!mention|say|tell|add)|kann nicht|konnte nicht|verweigert|geht nicht)\b/;
const begun = /\b(?:started|starting|began|begun|beginning|running)\b/;
const planned =
  /\b(?:will|ll|going to|gonna|plan|planning|planned|intend|want|wants|wanted|wanna|about to|need|needs|have to|has to|must|should|would|shall|thinking|consider|considering|might|may|let me|if|maybe|perhaps|probably|suppose|willing|ready to|hope|hoping|waiting|forgot to (?!mention|say|tell|add)|supposed|werde|will ich|soll|muss|vais|voy a|vou)\b/;
const later =
  /\b(?:later|tonight|tomorrow|weekend|soon|after lunch|next week|(?<!\b(?:is|are|was|have|has) )now|morgen|demain|manana|amanha)\b/;
const advised =
  /\b(?:told|tells|suggested|suggests|suggest|recommended|recommends|advised|advises|heard|read|according|asked me|asks me|wants me|meant|mean by|explain)\b/;
const quoted = /\b(?:says|say|said|saying|thinks|think|claims|sagt|meint|dit|dice)\b/;
const refused =
  /\b(?:skip|skipped|skipping|not want|refuse|rather not|afraid|scared|not touching|no way|hands off|kept|keep|left|leave|not comfortable|not going|not dare|except|without|instead of)\b/;
const denied =
  /\b(?:not|never|neither|nor|nicht|noch nicht|kein|keine|pas|nao|nunca|jamais|no he|no hice)\b/;
const asking =
  /^(?:what|how|which|where|why|when|should|shall|do i|do you|does|can i|can you|could|is|are|would|will|may|any|no idea|was|wie|soll|muss|ist|kann|comment|dois|est|como|debo|devo|puedo) ?/;

/** `from` and `to`: where the method is named in the clause. */
export function judge(clause: Clause, from: number, to: number): Judgement {
  const before = clause.words.slice(0, from).join(' ');
  const after = clause.words.slice(to).join(' ');
  const whole = clause.words.join(' ');
  if (clause.asked || asking.test(whole)) return 'notDone';
  if (planned.test(before) || (later.test(after) && !did.test(before))) return 'notDone';
  if (advised.test(before) || refused.test(before)) return 'notDone';
  if (/^(?:no|nope|nein|non)$/.test(after)) return 'notDone';
  const good =
    isNoCause(before, after) ||
    /^(?:yes|yep|done|check)\b/.test(after) ||
    fine.test(clause.words.slice(from).join(' ')) ||
    outcome.test(after) ||
    /\bno (?:luck|change|success|difference|effect|results?|help|updates?|newer)\b/.test(before) ||
    /\bsame (?:\w+ )?(?:on|with|over|in|via|from)\b/.test(before) ||
    (/\bno$/.test(before) && /^(?:to|left to|found|available|offered)\b/.test(after));
  if (prevented.test(whole) && !outcome.test(after)) return 'notDone';
  if (
    denied.test(before) &&
    !isNoCause(before, after) &&
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
  return good || did.test(whole) || afterDoing.test(whole) || fine.test(before) ? 'done' : 'unsaid';
}

/** "it is not the clock", "the clock is not the problem": looked at, and fine. */
function isNoCause(before: string, after: string): boolean {
  return (
    (/^(?:so |no |well )?(?:it|this|that) (?:is|was) (?:\w+ )?not (?:the|my|our)$/.test(before) &&
      after === '') ||
    /^(?:is|are|was|were) not the (?:problem|cause|reason|issue|culprit)\b/.test(after)
  );
}

const unfinished =
  /\b(?:not|not yet) (?:restarted|rebooted|finished|completed)\b|\bnot (?:restart|reboot|finish) yet\b/;

/** "it hangs at 20%", "access denied": what takes back the clause before. "Tried to" promises less. */
export function takesBack(clause: Clause, before: Clause): boolean {
  const said = clause.words.join(' ');
  if (clause.contrary && unfinished.test(said)) return true;
  if (outcome.test(said)) return false;
  const attempted = /\b(?:tried|trying|attempted) to\b/.test(before.words.join(' '));
  if (attempted && clause.contrary && !unchanged.test(said)) return true;
  return prevented.test(said) && !did.test(said);
}

const didThat =
  /\b(?:did|done|tried)(?: \w+)? (?:that|it|this|those|them|so)\b|\balready (?:did|done|have|tried)\b|^(?:yes|yep|yeah|ja|oui|si|sim)$/;
const didThatOften =
  /\balready (?:did|done|tried)\b|\b(?:did|done|tried) (?:that|it|this|those|them) (?:\w+ )?(?:already|twice|before|yesterday|earlier|times|last)\b/;

/** "did that", said of what was just asked; of what was only spoken of it takes "already did that". */
export function answersYes({ words, asked }: Clause, before: 'asked' | 'named'): boolean {
  const said = words.join(' ');
  const told = before === 'asked' ? didThat : didThatOften;
  return !asked && told.test(said) && !denied.test(said) && !planned.test(said);
}

/** "corrected it", "fine", "nothing", "done": says it of what was named just before. */
export function speaksOfBefore(clause: Clause): Judgement {
  const said = clause.words.join(' ');
  if (clause.asked || planned.test(said) || clause.words.length > 8) return 'unsaid';
  if (/^(?:it|that|this|they|both|all)\b/.test(said) && outcome.test(said)) return 'done';
  if (clause.words.length <= 3 && (fine.test(said) || outcome.test(said) || did.test(said)))
    return 'done';
  return did.test(said) &&
    /\b(?:it|them|that|this|those|both|all)\b/.test(said) &&
    !prevented.test(said) &&
    !denied.test(said)
    ? 'done'
    : 'unsaid';
}
