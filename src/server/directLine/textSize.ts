/** How much a message may say. */
import { Buffer } from 'node:buffer';
import { maxTextBytes, type ClientActivity } from '../../bot/directLine/clientActivity.js';
import { tooLarge } from '../http/body.js';
import type { Reply } from '../http/reply.js';

/** JSON may write a byte of text as six ("\u0001"); the text itself is measured afterwards. */
export const maxActivityBytes = 7 * maxTextBytes;
/** Of everything but the text. */
const maxRestBytes = maxTextBytes;

/** null where it fits. */
export function tooLong({ text, ...rest }: ClientActivity): Reply | null {
  const isTooLong =
    Buffer.byteLength(text ?? '') > maxTextBytes ||
    Buffer.byteLength(JSON.stringify(rest)) > maxRestBytes;
  return isTooLong ? tooLarge() : null;
}
