/** One code as an author writes it in an article's front matter, in canonical form. */
import { findCodes } from './find.js';

const canonical =
  /^(?:0x[0-9A-F]{8}|STOP 0x[0-9A-F]{8}|WIN32 [1-9][0-9]*|MSI [1-9][0-9]*|CM [1-9][0-9]?|OFFICE [0-9]+-[0-9]+|AADSTS[0-9]{5,8})$/;

/** An organisation's own: one word with a digit or a hyphen in it, such as `ERR-1234`. */
const own = /^[A-Z][A-Z0-9]*(?:[-_.][A-Z0-9]+)*$/;

/** Null where the text is no code. Codes of one's own are upper case. */
export function parseCode(text: string): string | null {
  const written = text.trim();
  const upper = written.toUpperCase().replace(/^(STOP )?0X/, '$10x');
  if (canonical.test(upper)) return upper;
  const found = findCodes(`error ${written}`, () => false).codes;
  if (found.length === 1) return found[0] ?? null;
  if (found.length > 1 || upper.length > 40) return null;
  return own.test(upper) && /[0-9_-]/.test(upper) ? upper : null;
}
