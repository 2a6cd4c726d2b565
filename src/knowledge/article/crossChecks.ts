/** What must hold between articles: one owner for a code, one title for a shared method. */
import { equivalentCodes } from '../codes/equivalent.js';
import type { Place, Problem } from './problem.js';
import type { ReadArticle } from './readArticle.js';
import { sharedMethodsFile, type SharedMethod } from './sharedMethods.js';

/** Reported at the article that comes later in the list. `shared` null: there is no such list. */
export function checkTogether(
  articles: readonly ReadArticle[],
  shared: readonly SharedMethod[] | null,
): readonly Problem[] {
  return [
    ...idsClaimedTwice(articles),
    ...codesClaimedTwice(articles),
    ...sharedMethodProblems(articles, shared),
  ];
}

function problem({ places }: ReadArticle, at: Place, message: string): Problem {
  return { file: places.file, ...at, message, severity: 'error' };
}

function idsClaimedTwice(articles: readonly ReadArticle[]): readonly Problem[] {
  const files = new Map<string, string>();
  return articles.flatMap((read) => {
    const other = files.get(read.article.id);
    files.set(read.article.id, other ?? read.places.file);
    if (other === undefined) return [];
    return [problem(read, read.places.id, `${other} has the same id. Give this one another.`)];
  });
}

function codesClaimedTwice(articles: readonly ReadArticle[]): readonly Problem[] {
  const claims = new Map<string, ReadArticle>();
  return articles.flatMap((read) =>
    [...read.places.codes].flatMap(([code, at]) => {
      const forms = claimedWith(code);
      const other = forms.map((form) => claims.get(form)).find((claim) => claim !== undefined);
      for (const form of forms) if (!claims.has(form)) claims.set(form, read);
      if (other === undefined || other === read) return [];
      const message = `${code} belongs to ${other.places.file} already. Take it out of one of them.`;
      return [problem(read, at, message)];
    }),
  );
}

/**
 * Equivalent codes have one article. Only an installer's exit code may have one of its own: 1603 is
 * the setup of a program, 0x80070643 an update.
 */
function claimedWith(code: string): readonly string[] {
  const isInstallers = (form: string) => form.startsWith('MSI ');
  return equivalentCodes(code).filter((form) => isInstallers(form) === isInstallers(code));
}

function sharedMethodProblems(
  articles: readonly ReadArticle[],
  shared: readonly SharedMethod[] | null,
): readonly Problem[] {
  const titles = new Map(shared?.map(({ id, title }) => [id, { title, where: sharedMethodsFile }]));
  const listed = new Set(titles.keys());
  return articles.flatMap((read) =>
    read.article.methods.flatMap(({ id, title }) => {
      const at = read.places.methods.get(id) ?? read.places.id;
      const other = titles.get(id);
      if (other === undefined) {
        titles.set(id, { title, where: read.places.file });
        return [];
      }
      if (other.title !== title) {
        return [problem(read, at, differs(id, other.title, other.where))];
      }
      if (shared === null || listed.has(id)) return [];
      return [problem(read, at, `${other.where} has ${id} too. List it in ${sharedMethodsFile}.`)];
    }),
  );
}

function differs(id: string, title: string, where: string): string {
  return `${id} is called "${title}" in ${where}. Use the same words, or give this method its own id.`;
}
