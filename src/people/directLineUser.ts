/** The user id of a person on Direct Line: the same in every token, and in `from.id`. */
import { hashOf } from './secret.js';

/** `dl_` is what clients cannot claim for themselves. A person's id is random, so this is too. */
export function directLineUserId(personId: string): string {
  return `dl_${hashOf(`directline:${personId}`).slice(0, 32)}`;
}
