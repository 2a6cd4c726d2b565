/** A message as clauses: each says one thing, of one or more methods. */
export type Clause = {
  readonly words: readonly string[];
  /** It ends with a question mark. */
  readonly asked: boolean;
  /** It begins with "but", "however", ... */
  readonly contrary: boolean;
};

const contraries = new Set(
  'but however although though aber doch mais pero mas sondern'.split(' '),
);
const newSubject =
  /^(?:i|we|will|then|now|have|did|do|can|could|should|want|plan|am|going|not|never|only|also|it|they|everything|finally|suddenly|nothing|still|voila|ich|je|yo|eu)$/;

/** "And", "so" begin a statement; "then" does not where it stands in the middle of one: "I then did". */
function joins(word: string, current: readonly string[]): boolean {
  if (word === 'then') return !/^(?:i|we)$/.test(current.at(-1) ?? '');
  return /^(?:and|so|und|et|y|e)$/.test(word);
}

/** "Clock ok, drivers updated what now", "told me to rename it which I did": written without a comma. */
function asksOnward(words: readonly string[], at: number): boolean {
  const pair = `${words[at] ?? ''} ${words[at + 1] ?? ''}`;
  return /^(?:what (?:now|next|else|should|can|shall|do)|now what|any (?:ideas?|other|more|tips?|suggestions?|help)|which (?:i|we))$/.test(
    pair,
  );
}

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
    else if (asksOnward(words, index)) {
      close(false, false);
      current.push(word);
    } else if (joins(word, current) && newSubject.test(words[index + 1] ?? '')) close(false, false);
    else current.push(word);
  });
  close(false, false);
  return clauses;
}
