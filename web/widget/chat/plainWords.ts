/** What stands in plain words: addresses, and things that are typed in one piece. */

export type FoundAddress = {
  readonly address: string;
  readonly from: number;
  readonly to: number;
};

/** The full stop, comma or bracket after an address is the sentence's. */
const pattern = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/gi;

export function addressesIn(text: string): readonly FoundAddress[] {
  return [...text.matchAll(pattern)].map(({ 0: address, index }) => ({
    address,
    from: index,
    to: index + address.length,
  }));
}

/** With a sign in it at which a line could break: a name, a path; no word, no sentence. */
export function isOnePiece(text: string): boolean {
  return /^\S*[^\s\w]\S*$/.test(text.trim());
}
