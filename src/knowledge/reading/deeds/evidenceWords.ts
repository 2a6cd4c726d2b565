/** What says that a step was carried out and how it ended, in the language of `phrases.ts`. */
const be = 'is|are|was|were|been';
const wrong = 'wrong|incorrect|outdated|ancient|old|slow|behind|ahead|off|fast|late|dated';

export const evidenceWords = {
  deed: `
    proceeded|managed|manage|decided to rename|reset|update|run|delete|check|set|empty|clear|install|add|restart|change|correct|sync|remove
    reported|ran|done|did|gone|went|twice|thrice|completed|complete|finished|ticked|behind|already
    yes|yep|yeah|check|checked|new|only; been|went|gone|go through|over
    put|puts|putting in|on|there|it|that|the|back|right|into|my; ${be} in|on $; ${be} now? in $
    ${be} all? done|on|in|gone; ${be} now|already * old|old2|bak|set; in place; took|taken
    made|had|got me|us|him|her|them|someone *
    got * in|on|off|out|installed|updated|going|done|back|away|removed; gave it|that|this|them a
    brought up|to; new * in|on; fresh|newest|latest drivers|driver; by hand; threw|thrown; with * help
    let|lets|had|have|letting * run|do|look|search|scan|check|sync|go|finish|update|install|repair|over|find
    2|3|4|5|6|two|three|four|five|several|many|few times; 2x|3x|4x|5x|10x
    no * left|found|available|offered|entered; brand new; so far; one restart|reboot|reset
    after|despite a|an|the|another|my|new * reset|restart|reboot|update|sync|troubleshooter|change|entry|key|value|drivers|driver
    answered|clicked|pressed; thanks to; so|which i|we did|have; used * get; wants|wanted a restart
    reached|ran|run|through|to the end; 100 percent
    gemacht|ausgefuhrt|geloscht|geleert|umbenannt|gepruft|uberpruft|gestellt|synchronisiert
    aktualisiert|durchgefuhrt|laufen|gesetzt|probiert|versucht|zuruckgesetzt|erstellt|eingetragen
    kontrolliert|installiert
    fait|execute|lance|supprime|vide|renomme|verifie|synchronise|mis|reinitialise|essaye|ajoute
    installe|tente
    ejecute|hice|borre|elimine|vacie|renombre|comprobe|verifique|revise|actualice|sincronice
    ejecutado|hecho|borrado|eliminado|vaciado|renombrado|comprobado|verificado|revisado|actualizado
    probado|intentado|cambie|use|pase
    executei|rodei|fiz|apaguei|exclui|renomeei|verifiquei|atualizei|sincronizei|limpei|feito|usei
    testei|tentei|conferi`,
  attempt: `
    tried|trying|attempted to`,
  good: `
    never|not wrong|off;
    ${be} set $
    fine|ok|okay|right|correct|correctly|current|accurate|good|uptodate|latest|newest|matches|match
    matched|perfect|perfectly|identical|exact|exactly|normal|healthy|clean|green|automatic
    automatically|equals|equal|full|charged; spot|bang|dead on; as fresh|new|current|recent as
    nothing left|more|else|further to update|install|do|find
    no further|more|other|additional drivers|driver; in sync; check|checks|checked|checking out
    agree|agrees|agreed; same time|date|as my|the|time; the same; to the second|minute|dot
    ${be} not|never the? problem|cause|culprit|issue|reason|it|one|fault|that; not what|why|because
    not be the; no|not|zero outdated|newer|new|wrong|drift|deviation|offset|yellow|difference
    no * yellow|exclamation|warning|warnings|marks|mark|signs|sign|triangle|triangles|question
    nothing newer|new|yellow|wrong|outdated|manual
    not a|one|any single? yellow|exclamation|mark|warning; without * yellow|exclamation|warnings
    ruled out; best drivers; on time
    ${be} all|always|already|both? synced|off|on|enabled|connected|disabled|empty|there|up
    no difference; no problem|problems with|there|here; exists|exist already
    already exists|there|in|on|off|set; nobody|nothing wrong with; so it|that is not; not that
    no errors|error|violations|faults found|anywhere
    looks|look|seems fine|ok|good|right|clean|normal|same
    stimmt|stimmen|korrekt|richtig|aktuell|passt|bon|bonne|bons|correcte|jour|bien|correcta
    correcto|certo|certa|correta|atualizados|actualizados`,
  none: `
    ^ zero $;
    crashes|crashed|fails|failed|hangs|freezes too|either|also|again; ^ no|nope|nein $
    nothing|useless|pointless|worthless|unsuccessful|unsuccessfully|hopeless|futile|zip|zilch|nada
    nowt|rien|nichts|flop|bust|naught|squat
    no|zero|without|any|little|nil|sans|kein|keine|hardly luck|effect|change|changes|difference|diffrence|improvement|result|results|success|joy|avail|help|use|good|dice|cigar|findings|benefit|better|progress|ergebnis|succes|resultat|effet|cure|change|findings
    no|zero|without|not much|a|the|any|visible|noticeable|positive|real|lasting|slightest luck|effect|change|difference|improvement|result|success|progress
    to no avail; in vain; waste of
    did|does|do|done|found|achieved|changed|fixed|helped|repaired|brought|showed|solved|finds|detected|reports|reported|said|says nothing|zip|zilch|nada|zero|nowt|owt|squat|nichts|jack
    made|makes|make no|zero|little *; not|never made|make|makes *
    not|never|nothing|neither|none|nor|nobody|hardly * help|helped|helping|helps|fix|fixed|work|worked|solve|solved|cure|cured|matter|resolve|resolved|repair|repaired
    nothing|neither|none * changed|change|made|did|do
    not * changed|change anything|a|it|much|things|either
    not|never find|found|identify|detect|detected|see|hear|show
    could|can not find|identify|fix|detect|repair|solve|resolve|see|determine
    neither|none of? them|it|these|those|two|three helped|did|made|worked|changed; not one of
    neither of; a lot of good; same result|thing|story|outcome; had|has|have|both|too failed
    failed me|us|too|both|as|also; failed to help|fix|solve|do|find; hilft nicht; nicht geholfen
    brachte nichts; sin exito; sem sucesso; no sirve; no changes|change
    of no|little|any|zero use|help; nothing helps; not it; had|did|does not $`,
  bad: `
    ${be} set to|on; ${be} showing|on; ${wrong}
    not right|correct|current|accurate|synced|uptodate|good|ok|fine`,
  quote: `
    says|said|saying|claims|claim|claimed|reports|reported|shows|showed|insists`,
  neither: `
    neither|none|nor`,
  present: `
    ^ i|we also|already|first|then|have|just? delete|remove|rename|make|create|put|set|check|control|verify|reinstall|reset|clear|empty|clean|do|change|correct|adjust|look`,
  told: `
    says|said|say|reported|reports|report|claims|claimed|claim|told|tells|listed|lists|answered
    answers|suggested|suggests|showed|shows|came|asked|ended|insists|thinks|concluded|declared
    insisted|finished|finishes|completed|wanted|repaired|fixed|applied|found|finds|detected|detects
    identified`,
} as const;
