/** Where somebody may be sent after signing in: places of the desk's page, and nowhere else. */

const deskPath = '/desk';

/** The path to go to; the desk's first page for whatever is no place of it. */
export function ownPath(wanted: string | null): string {
  const base = 'http://own.invalid';
  if (wanted === null || !wanted.startsWith(deskPath) || !URL.canParse(wanted, base)) {
    return deskPath;
  }
  const { origin, pathname, search, hash, searchParams } = new URL(wanted, base);
  const isOwn = origin === base && pathname === deskPath && !searchParams.has('key');
  return isOwn ? pathname + search + hash : deskPath;
}
