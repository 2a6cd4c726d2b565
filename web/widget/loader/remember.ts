/** Open or closed, for this tab: a page load in the middle of a conversation does not close it. */

const key = 'stepladder:open';

// Where a page may not store anything the chat begins closed.
export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

export function rememberOpen(open: boolean): void {
  try {
    sessionStorage.setItem(key, open ? 'yes' : 'no');
  } catch {
    // Nothing depends on it.
  }
}
