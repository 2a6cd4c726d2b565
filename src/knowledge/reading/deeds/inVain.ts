/** "First method no. Second method no.": steps told one by one, each with its outcome. */
import type { Clause } from './clauses.js';
import type { Place } from './judge.js';

const no = /^(?:no|nope|nein)$/;
const yes = /^(?:yes|yep|yeah|ja|done|did|ok|okay|fine)$/;

/** Beside a "yes" the same "no" tells which were left out: "clock yes, registry no". */
export function tellsFailures(clauses: readonly Clause[]): boolean {
  const last = clauses
    .filter(({ words, asked }) => !asked && words.length > 1 && words.length <= 6)
    .map(({ words }) => words.at(-1) ?? '');
  return last.filter((word) => no.test(word)).length > 1 && !last.some((word) => yes.test(word));
}

export function endsInNo({ words, asked }: Clause, { from, to }: Place): boolean {
  const rest = words.slice(to);
  return (
    !asked &&
    from <= 2 &&
    no.test(rest.at(-1) ?? '') &&
    rest.slice(0, -1).every((word) => /^(?:also|too|again|a|big|another)$/.test(word))
  );
}
