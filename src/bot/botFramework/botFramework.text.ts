/** What is said in answer to a button, and about files, in Bot Framework channels. */
import { inLanguage } from '../../dialogs/language.js';

const en = {
  seeBelow: 'The answer is below.',
  takesLonger: 'I have that. It takes a moment; the answer comes here.',
  notReached: 'That did not reach me. Please press it again in a moment.',
  cannotUse: 'That button is none of mine. Nothing was changed.',
  cannotRead:
    'I can’t read pictures and files here. Type the error code that you see, and I go on from there.',
  files: (names: readonly string[]) => `[Sent along: ${names.join(', ')}]`,
  hub: 'The help desk',
  hubFailed: 'Nobody at the help desk could take this just now. What you tried stays on record.',
  aPicture: 'a picture',
  deleted: '[deleted by the person]',
  unreachable: 'Nothing can be sent to this chat at the moment: the app was removed or blocked.',
};

export function botFrameworkText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
