/** The open case in the page's address (`/desk#/CASE`), so that a reload and *Back* keep it. */

const prefix = '#/';

export function addressOf(caseId: string): string {
  return `${prefix}${encodeURIComponent(caseId)}`;
}

export function caseIn(hash: string): string | null {
  if (!hash.startsWith(prefix) || hash.length === prefix.length) return null;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    return null;
  }
}
