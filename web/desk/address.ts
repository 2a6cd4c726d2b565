/**
 * The open case or article in the page's address (`/desk#/CASE`, `/desk#articles/ID`, `/desk#problems`),
 * so that a reload and *Back* keep it.
 */

const prefix = '#/';
const articles = '#articles';

/** The known problems. */
export const addressOfProblems = '#problems';

export function addressOf(caseId: string): string {
  return `${prefix}${encodeURIComponent(caseId)}`;
}

export function caseIn(hash: string): string | null {
  if (!hash.startsWith(prefix) || hash.length === prefix.length) return null;
  return decoded(hash.slice(prefix.length));
}

/** `id` null: the list alone. */
export function addressOfArticle(id: string | null): string {
  return id === null ? articles : `${articles}/${encodeURIComponent(id)}`;
}

/** null where the address is not about articles. */
export function articleIn(hash: string): { readonly id: string | null } | null {
  if (hash === articles || hash === `${articles}/`) return { id: null };
  if (!hash.startsWith(`${articles}/`)) return null;
  return { id: decoded(hash.slice(articles.length + 1)) };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
