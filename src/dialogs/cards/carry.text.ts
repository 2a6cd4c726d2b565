/** The words around a chat that is taken to a phone. */
import { inLanguage } from '../language.js';

const en = {
  title: 'Open this on your phone',
  how: 'Point its camera at the code. This chat goes on there, also while the PC restarts.',
  alt: 'A square code for the camera of your phone. The same link stands below as text.',
  until: (time: string) => `It works once, until ${time}.`,
  mailSubject: 'Your chat with IT help',
  mailText: (link: string, time: string) =>
    `Open your chat here:\n\n${link}\n\nThe link works once, until ${time}. If you did not ask for it, leave it alone: nothing happens.`,
};

export function carryText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
