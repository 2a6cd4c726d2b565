/** What the bot says to pictures. */
import { inLanguage } from './language.js';

const en = {
  /** As it stands in the transcript. */
  sent: (names: readonly string[]) =>
    `(sent ${names.length === 1 ? 'a picture' : 'pictures'}: ${names.join(', ')})`,
  kept: (count: number) =>
    `I can’t read pictures, but I keep ${count === 1 ? 'it' : 'them'} for the help desk.`,
  /** No question: "no" must not be taken for an answer to the card above. */
  typeTheCode: 'If there is a code in it, please type it here.',
  addedForDesk: (count: number) =>
    `I have added ${count === 1 ? 'the picture' : 'the pictures'} for the help desk.`,
};

export function filesText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
