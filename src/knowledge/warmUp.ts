/**
 * Reads a few messages before anybody writes one: tables, phrases and the words of every article are
 * then at hand, and the first message, be it a long log, is read as fast as the next.
 */
import { termsOf } from './reading/methodTerms.js';
import type { Library } from './library.js';
import { understand } from './understand.js';

const messages = [
  'still 0x80070002 on windows 11, I restarted and checked the clock, it did not help',
  'STOP 0x7B after the update, CRITICAL_PROCESS_DIED, then AADSTS50076 and exit code 1603',
  'エラー0x80070490 が出ました。直りません',
];
const line =
  '2026-10-14 09:12:44:118 1012 2a4 Handler FATAL: Install failed, hr=0x80070643 ERROR_INSTALL_FAILURE\n';
/** Long enough for the engine to compile what a log goes through. */
const logLines = 300;
const rounds = 2;

export function warmUp(library: Library): void {
  for (const article of library.all) termsOf(article);
  const article = library.all[0] ?? null;
  for (let round = 0; round < rounds; round += 1) {
    for (const text of [...messages, line.repeat(logLines)]) understand(text, { article, library });
  }
}
