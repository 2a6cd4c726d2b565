/** *Copy* in a card is a link of our own: an address that no browser opens, with the text in it. */

const prefix = 'stepladder:copy?text=';

/** The text to copy; null for any other address, and for one that is spoilt. */
export function textToCopy(url: string): string | null {
  if (!url.startsWith(prefix)) {
    return null;
  }
  try {
    return decodeURIComponent(url.slice(prefix.length));
  } catch {
    return null;
  }
}
