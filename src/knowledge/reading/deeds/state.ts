/** What is known so far while a message is read. */
import type { Status } from './judge.js';
import type { Mention } from './mention.js';

export type Story = {
  readonly mentions: Mention[];
  /** Place in `mentions` of what solved it; -1 as long as a success was told and no step yet. */
  solved: number | null;
  place: number;
  /** The sentence that speaks of somebody else's PC. */
  elsewhere: number | null;
  /** "Not tried yet: ..." */
  heading: { readonly status: Status; readonly sentence: number } | null;
  goesOn: boolean;
  /** The sentence in which something was in vain just now. */
  vain: number | null;
};

export function begin(): Story {
  return {
    mentions: [],
    solved: null,
    place: 0,
    elsewhere: null,
    heading: null,
    goesOn: false,
    vain: null,
  };
}
