/**
 * Which methods of the article at hand somebody has already carried out, by their own words, and which
 * one solved it. Clause by clause: what is named, what is said of it, and what became of the problem.
 */
import type { Article } from '../article.js';
import { clausesOf } from './deeds/clauses.js';
import { withoutCodes } from './deeds/codeWords.js';
import type { Clause } from './deeds/clauses.js';
import { endsInNo, tellsFailures } from './deeds/inVain.js';
import { judge } from './deeds/judge.js';
import { begin } from './deeds/state.js';
import { read } from './deeds/story.js';
import { ending } from './deeds/conclusion.js';
import type { Name } from './deeds/mention.js';
import { taggedWords } from './deeds/tags.js';
import { termsOf } from './methodTerms.js';
import { mend } from './spelling.js';
import { joined, namedIn } from './named.js';
import { piecesOf } from './words.js';

export type Tried = { readonly tried: readonly string[]; readonly fixedBy: string | null };

export function triedIn(text: string, article: Article): Tried {
  const story = begin();
  const clauses = clausesOf(
    mend(withoutCodes(piecesOf(joined(text)), article), vocabularyOf(article), 6, 12),
  );
  const failures = tellsFailures(clauses);
  for (const clause of clauses) read(story, clause, judgedNames(clause, article, failures));
  const { done, fixedBy } = ending(story);
  return { tried: article.methods.map(({ id }) => id).filter((id) => done.has(id)), fixedBy };
}

const vocabularies = new WeakMap<Article, ReadonlySet<string>>();

function vocabularyOf(article: Article): ReadonlySet<string> {
  const known = vocabularies.get(article);
  if (known) return known;
  const words = new Set([...termsOf(article).vocabulary, ...taggedWords]);
  vocabularies.set(article, words);
  return words;
}

/** Each method once, by its first name in the clause. */
function judgedNames(clause: Clause, article: Article, failures: boolean): readonly Name[] {
  const names = new Map<string, Name>();
  for (const name of namedIn(clause, article)) {
    const known = names.get(name.methods.join());
    const place = known
      ? {
          ...known,
          to:
            known.from <= name.from && known.to >= name.from
              ? Math.max(known.to, name.to)
              : known.to,
        }
      : name;
    const status = failures && endsInNo(clause, place) ? 'vain' : judge(clause, place);
    names.set(name.methods.join(), { ...place, status });
  }
  return [...names.values()].sort((a, b) => a.from - b.from);
}
