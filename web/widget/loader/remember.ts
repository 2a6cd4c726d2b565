/** Open or closed, for this tab: a page load in the middle of a conversation does not close it. */

const key = 'stepladder:open';

/** Null where nobody has opened or closed it yet, or the page may not store anything. */
export function wasOpen(): boolean | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? null : kept === 'yes';
  } catch {
    return null;
  }
}

export function rememberOpen(open: boolean): void {
  try {
    sessionStorage.setItem(key, open ? 'yes' : 'no');
  } catch {
    // Nothing depends on it.
  }
}
