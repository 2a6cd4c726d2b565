/** Whether anybody has chatted in this browser: then a history is likely, and the first screen is not. */

const key = 'stepladder:begun';

export function hasBegunBefore(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // Nothing is known of the past.
    return true;
  }
}

export function rememberBegun(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // The first screen then waits for the history.
  }
}
