/** Whose token that is, by its own word: enough to hide what is on screen; the server is not so easily told. */

/** Null for what can't be read. */
export function tokenOwner(token: string): string | null {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const { iss, sub } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return typeof sub === 'string' ? `${String(iss)} ${sub}` : null;
  } catch {
    return null;
  }
}

export function isSameOwner(one: string | null, other: string): boolean {
  const owner = tokenOwner(other);
  return one !== null && owner !== null && tokenOwner(one) === owner;
}
