/** The words of the card with what agents ask first. */
import type { Priority } from '../../cases/details.js';
import { inLanguage } from '../language.js';

const workWords: Readonly<Record<Priority, string>> = {
  normal: 'Yes',
  hard: 'With difficulty',
  blocked: 'No',
};

const sentences: Readonly<Record<Priority, string>> = {
  normal: 'can work',
  hard: 'work is difficult',
  blocked: 'cannot work',
};

const en = {
  title: 'What the help desk asks first',
  optional: 'Fill in what you like. It saves a question later.',
  pc: 'Name of the PC',
  pcHint: 'like NB-1234, often on a sticker',
  contact: 'How to reach you',
  contactHint: 'a number, or a good time',
  work: 'Can you work?',
  workAs: (priority: Priority) => workWords[priority],
  note: 'Anything else',
  screenshot: 'A screenshot helps too: paste it into the chat, or attach it.',
  send: 'Send',
  nothing: 'Nothing to add',
  orWrite: 'Or write it: *my PC is NB-1234, call me at 4711, I can’t work at all*',
  forDesk: 'For the help desk',
  pcIs: (pc: string) => `PC ${pc}`,
  reach: (contact: string) => `reach you: ${contact}`,
  canWork: (priority: Priority) => sentences[priority],
  noteIs: (note: string) => `note: ${note}`,
  nothingYet: 'nothing added',
  change: 'Change',
  takeBack: 'Take it back',
  takenBack: 'taken back',
  noted: (line: string) => `Noted for the help desk: ${line}.`,
  noPcName: 'A PC name has letters, digits and dashes, like NB-1234. I left that line out.',
};

export function detailsText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
