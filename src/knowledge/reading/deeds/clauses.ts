/** A message as clauses: each says one thing, of one or more methods. */
import { isDeed, tagsOf } from './tags.js';
import type { Tagged } from './tags.js';

export type Clause = {
  readonly words: readonly string[];
  readonly tags: readonly Tagged[];
  /** It belongs to a question. */
  readonly asked: boolean;
  /** It begins with "but", "however", ... */
  readonly contrary: boolean;
  /** Counts from 0. */
  readonly sentence: number;
  /** It ends with a colon or an arrow: what follows speaks of it. */
  readonly opens: boolean;
};

const contraries = new Set(
  'but however although though yet aber doch mais pero mas sondern except'.split(' '),
);
const openers = new Set(
  `ok okay so and hi hello hey hmm hm um well yes yeah yep nope sorry oh ah just sure alright actually guys lol
   ja oui si sim also right anyway already then`.split(/\s+/),
);
const starts =
  /^(?:i|we|he|she|will|then|now|have|has|did|do|can|could|should|want|plan|am|going|not|never|only|also|it|they|everything|finally|suddenly|nothing|still|voila|ich|je|yo|eu|the|my|this|that|no|same|update|updates|windows|neither|none|yes|error|upgrade|all|after|since|when|once|which|there|gave|got|tell|report|is|was|are|wont|cant)$/;
const joining = new Set('and so then und et y e plus'.split(' '));
const relative = new Set(
  `that what which who if when once after before as because since than like thing things all how where why
   whether while until everything one the so and or told by with for to method methods step says said think thinks thought told know believe guess heard means sure sees hope`.split(
    /\s+/,
  ),
);
/** "The registry I will not touch": what comes first is what the sentence speaks of. */
const fronted = /^(?:the|my|your|that|this)$/;
const finite =
  /^(?:am|have|had|did|do|will|was|were|ran|would|can|could|should|still|just|then|already|also|get|got|went|tried|checked|is|are|says|said|has|does|keeps|found|updated|reset|renamed|deleted|cleared|set|put|installed)$/;

/** `skip`: how many words are only the joint. */
type Cut = { readonly skip: number; readonly contrary: boolean } | null;

/** Does a new clause begin at this word? */
function cutAt(words: readonly string[], at: number, said: readonly string[]): Cut {
  const current = joining.has(said[0] ?? '') ? said.slice(1) : said;
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  if (contraries.has(word) && !(word === 'yet' && current.at(-1) === 'not') && word !== 'except')
    return current.includes('not') && word === 'yet' ? null : { skip: 1, contrary: true };
  if (current.length === 0) return null;
  if (word === 'then' && /^(?:i|we|since|until|till|by|from|back)$/.test(current.at(-1) ?? ''))
    return null;
  if (/^(?:so|neither|nor)$/.test(word) && /^(?:was|were|did|is|are|does|has|have)$/.test(next))
    return word === 'so' ? { skip: 2, contrary: false } : null;
  if (word === 'so' && /^(?:far|much|that|many|on|called)$/.test(next)) return null;
  if (word === 'so' || word === 'then') return { skip: 1, contrary: false };
  if (joining.has(word) && next === 'so')
    return {
      skip: /^(?:was|were|did|is|are|does|has|have)$/.test(words[at + 2] ?? '') ? 3 : 2,
      contrary: false,
    };
  if (
    joining.has(word) &&
    (starts.test(next) ||
      isDeed(words, at + 1) ||
      (/^(?:then|also|even|just|again|already|afterwards|now|finally)$/.test(next) &&
        isDeed(words, at + 2)))
  )
    return { skip: 1, contrary: false };
  if (/^(?:which|because|while|whereas|until|where|weil)$/.test(word))
    return { skip: 0, contrary: false };
  if (
    /^(?:i|we|it|they)$/.test(word) &&
    current.length >= (fronted.test(current[0] ?? '') ? 4 : 2) &&
    !/^(?:besides|apart|except)$/.test(current[0] ?? '') &&
    finite.test(next) &&
    !relative.has(current.at(-1) ?? '')
  )
    return { skip: 0, contrary: false };
  const pair = `${word} ${next}`;
  if (
    /^(?:what (?:now|next|else|should|can|shall|do)|now what|any (?:ideas?|other|tips?|suggestions?|help)|should (?:i|we)|can (?:i|we|you)|do i|still (?:the|same|no|not|get|getting|have|fails?|failing|says|errorcode))$/.test(
      pair,
    )
  )
    return { skip: 0, contrary: false };
  if (
    /^(?:after|since|although|where)$/.test(word) &&
    /\b(?:had|failed)\b/.test(words.slice(at, at + 8).join(' ')) &&
    current.length > 3
  )
    return { skip: 0, contrary: false };
  return null;
}

/** `words`: with the marks between them. */
export function clausesOf(words: readonly string[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: string[] = [];
  let contrary = false;
  let sentence = 0;
  const close = (next: boolean, mark = ''): void => {
    const said = withoutOpeners(current);
    if (said.length > 0)
      clauses.push({
        words: said,
        tags: tagsOf(said),
        asked: false,
        contrary,
        sentence,
        opens: mark === ':' || mark === '-',
      });
    else if (mark === ':' && clauses.length > 0)
      clauses[clauses.length - 1] = { ...(clauses.at(-1) as Clause), opens: true };
    if (current.length > 0) contrary = next;
    else contrary = contrary || next;
    current = [];
  };
  let skipped = 0;
  words.forEach((word, at) => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    if (/^[^\p{L}\p{N}_]$/u.test(word)) {
      close(false, word);
      if (word === '?') markAsked(clauses, sentence);
      if (/^[.!?;\n]$/.test(word)) sentence += 1;
      return;
    }
    const cut = cutAt(words, at, current);
    if (cut) {
      close(cut.contrary);
      if (cut.contrary) contrary = true;
      if (cut.skip > 0) {
        skipped = cut.skip - 1;
        return;
      }
    }
    current.push(word);
  });
  close(false);
  return clauses.map((clause) => (asksAtOnce(clause) ? { ...clause, asked: true } : clause));
}

function withoutOpeners(words: readonly string[]): readonly string[] {
  const first = words.findIndex(
    (word, at) => !openers.has(word) || (word === 'so' && words[at + 1] === 'far'),
  );
  return first < 0 ? words : words.slice(first);
}

function asksAtOnce({ tags, words }: Clause): boolean {
  if (/^what (?:now|next|else)\b/.test(words.slice(0, 2).join(' '))) return true;
  return tags.some(({ tag, from }) => tag === 'ask' && from === 0);
}

/** The clause before the mark, and those before it back to the one that begins to ask. */
function markAsked(clauses: Clause[], sentence: number): void {
  const inIt = clauses
    .map((_, place) => place)
    .filter((place) => clauses[place]?.sentence === sentence);
  const asking = inIt.findLast((place) => asksAtOnce(clauses[place] as Clause));
  const last = inIt.at(-1);
  for (const place of inIt)
    if (place === last || (asking !== undefined && place >= asking))
      clauses[place] = { ...(clauses[place] as Clause), asked: true };
}
