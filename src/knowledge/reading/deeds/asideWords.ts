/** Whose PC it is, and phrases that only look as if they said something about a step. */
const folk =
  'colleague|colleagues|neighbour|neighbor|neighbours|neighbors|friend|friends|brother|brothers|sister|sisters|wife|wifes|husband|husbands|boss|coworker|coworkers|mother|father|son|daughter|mate|deskmate|mum|dad|nephew|cousin';
const machines = 'pc|computer|laptop|machine|notebook|desktop|mac|box';

export const asideWords = {
  elsewhere: `
    ${machines} of my|a|his|her; at home|hers|his; home ${machines}
    other|second|another|private|different|previous|spare|old|former ${machines}
    own|home laptop|pc|computer; next door|desk; the next desk; doors down
    other|another branch|site|location|plant|shop|office|room|department|building|team
    his|her|their|hers|theirs|someones|somebodys|${folk} s? own? gaming? ${machines}|windows|update|folder|clock|date|time|drivers|driver|registry|system|headset|dns|account|phone|dock|router|reader
    on|for him|her|them|others|hers|theirs|his
    helped|cured|saved|worked|works for? him|her|them|others; fixed it? for? him|her|others
    he|she|they was|were|is|are * cured|saved|happy|fixed; server|provider side; at my ${folk}
    back then; reinstalled|swapped|fixed|updated hers|his|theirs`,
  mine: `
    here|mine; on mine|this|it|that; my pc|computer|laptop|machine; the? work one|pc|laptop; this is`,
  correction: `
    wait|actually no|not; no wait|sorry; sorry no; scratch|strike that; my mistake; i lied
    correction|oops; is not true; take that back`,
  aside: `
    what you|u said|told|wrote|suggested|asked;
    would say; thought|believed i|we had|have; you were|are right; nothing to do with
    all it|he wanted|needed|needs; as soon as
    what * helped|help|fixed|fix|did|worked|solved|cured|made; i meant|mean
    as|like * says|say|said|told|suggests|suggested|suggest|described|describe|recommended|recommends|instructed|advised|explained|article|guide|instructions|asked|shown|you
    you|article|page|guide|they|agent suggested|told|described|recommended|mentioned|listed|gave|posted me?
    not have believed|thought|guessed; not believe it?; can|could not believe|complain|thank it?
    not expect *; forgot to mention|say|tell|add
    right away|now|so|then|after|before|this|here|through|in|from
    please advise|help|reply|note|hurry|be|call|kindly; before you ask|say|tell; before asking
    not only; no sorry; no matter; need|needs help
    want|wants to tell|say|report|confirm|add|mention|know|thank; happy|glad|pleased to
    to report|confirm|inform|say that?; just to let|say|tell|report|confirm|mention; let you know
    to be honest|sure|fair; sorry to; due|used to; have|has|had to admit|say|report|confess; no doubt
    not sure why; not long; later on; no idea why; what now|next|else|shall; go ahead
    a few|couple minutes|hours|days later; weeks|days|hours|minutes|seconds|month|week|day later
    no wait; if you need|want|ask|like|must; not to; what it|they is; read the|only; told you|it
    i|we hear you; now what; to the letter|end; no further; let|lets you|it; last time; was wondering
    good afternoon|morning|evening|day; not kidding|joking; no errors in; without the tick; no less
    no one knows; if that helps|matters; you should know`,
} as const;
