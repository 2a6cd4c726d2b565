/** Codes of the organisation's own, such as `ERR-1234`: only those that an article lists. */
import { gapAfter } from '../reading/tokens.js';
import type { Mention, Rule } from './mention.js';

const longest = 4;
const joints = new Set(['-', '_', '.']);
const likely = /[0-9]|[A-Z]{2}[-_][A-Z]{2}/;

export function ownCode(isListed: (code: string) => boolean): Rule {
  return (message, index) => {
    const token = message.tokens[index];
    // Most words are plain ones: neither a digit in them nor a joint after them.
    if (!token || (!token.numeric && !joints.has(message.text[token.end] ?? ''))) return null;
    if (!/^[a-z]/.test(token.word)) return null;
    let written = '';
    let found: Mention | null = null;
    for (let last = index; last < index + longest; last += 1) {
      written += (message.tokens[last]?.word ?? '').toUpperCase();
      if (written.length > 40) break;
      if (likely.test(written) && isListed(written)) {
        found = { canonical: written, first: index, last };
      }
      const joint = gapAfter(message, last);
      if (!/^[-_.]$/.test(joint)) break;
      written += joint;
    }
    return found;
  };
}
