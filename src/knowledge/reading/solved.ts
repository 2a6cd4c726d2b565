/** Does a clause say that the problem is gone? "Deleting the folder cured it", "works now". */
import type { Clause } from './carriedOut.js';

export type Verdict = 'solved' | 'goesOn' | 'unsaid';

const solved =
  /\b(?:fixed|solved|resolved|cured|cures|helped|repaired|(?:did|does) the (?:trick|job)|(?<=\w )(?<!\b(?:i|we|just|also|and|then|already) )did it(?! \w+ times| twice| already| before| again)|got rid of|got (?:me |us )?(?:past|around) (?:it|that|this)|made (?:it|everything|windows|(?:the )?updates?) (?:work|install|go|run)|was what (?:\w+ )?(?:needed|helped|fixed|missing)|^that was it$|got (?:it|everything|update|updates|windows) (?:to work|working|running|going)|was the (?:solution|fix|answer|cure|key|culprit|cause|reason)|(?:solution|fix|answer|cure|culprit|cause|reason) was|worked|works|working now|went through|gone through|(?:updates?|it|upgrade|everything) (?:\w+ )?(?:installs|installed|installing)|(?:updates|finally|now) install|(?:finally|now) (?:updates|installs|downloads)|updates? (?:\w+ )?(?:came|went|got|go|come) (?:in|through|installed)|updates? (?:is|are) (?:\w+ )?(?:coming|installing|downloading)|is gone|are gone|disappeared|back to normal|all good|fine now|behoben|gelost|geholfen|geklappt|funktioniert|resolu|regle|marche|solucionado|resuelto|funciona|funciono|resolvido|funcionou|resolveu)\b/;
const deniedOrImagined =
  /\b(?:not|no|never|nothing|nicht|pas|nao|still|same|hardly|neither|none|only|if|whether|hope|hopefully|should|would|will|wish|until|unless|problem|ok to|(?<!\b(?:works|working|worked|installs|installing|installed|runs|running|fine|updates|updating|downloads|starts|opens) )again|(?<!\b(?:you|as|i|was) )(?:says?|said)|claims?|claimed|reports?|reported|pretends?|thinks|allegedly|supposedly|partly|partially|briefly)\b/;
const goesOn =
  /\b(?:still|same|failed|fails|persists?|remains|(?:came|comes|is|are|was) back(?! to)|returned|reappeared|error again)\b/;
const denial = /^(?:it|that|this|he|she) (?:is|was|did|does|has|had) not\b/;

/** `names`: where methods are named in the clause. */
export function verdictOf(clause: Clause, names: readonly number[]): Verdict {
  const said = clause.words.join(' ');
  if (!clause.asked && names.some((from) => isCause(clause, from))) return 'solved';
  if (!solved.test(said)) {
    return goesOn.test(said) || (clause.contrary && denial.test(said)) ? 'goesOn' : 'unsaid';
  }
  if (clause.asked || deniedOrImagined.test(said)) return 'unsaid';
  const onlyAnAction = names.some((from) => isObject(clause, from)) && !/\bby\b/.test(said);
  return onlyAnAction ? 'unsaid' : 'solved';
}

/** "fixed the clock" is something done, and no success. */
function isObject(clause: Clause, from: number): boolean {
  const before = clause.words
    .slice(0, from)
    .filter((word) => !/^(?:the|my|our|all|it|a|wrong)$/.test(word));
  return /\b(?:fixed|corrected|repaired|helped)(?: \w+)?$/.test(before.join(' '));
}

/** "it was the date": the cause was found there, and put right. */
function isCause({ words }: Clause, from: number): boolean {
  const before = words.slice(0, from).join(' ');
  const counted = /^(?:first|second|third|last|step|method|one)$/.test(words[from] ?? '');
  return (
    !counted &&
    words.length - from <= 2 &&
    /^(?:(?:ok|oh|so|turned out|turns out|yes) )*(?:it|that|this|the problem) was (?:(?:just|really|indeed|actually|only) )?(?:the|my|our)(?: wrong| old| bad)?$/.test(
      before,
    )
  );
}
