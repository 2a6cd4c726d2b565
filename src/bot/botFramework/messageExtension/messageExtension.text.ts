/** The words of the search box and of "Find fixes". */
import { inLanguage } from '../../../dialogs/language.js';

const en = {
  methods: (count: number) => (count === 1 ? '1 thing to try' : `${count} things to try`),
  tryIt: 'Go through it with me',
  /** What the link puts into the chat. */
  opening: (code: string | undefined, title: string) => code ?? title,
  title: 'Fixes',
  nothingFound: 'Nothing found. Paste the whole code, like 0x80070002, or say what does not work.',
  noCode: 'I find no error code in this message, and nothing that I have steps for.',
  noMessage: 'This opens from the menu of a message.',
  noSteps: 'I have no steps for it. In a chat with me you can ask for a person.',
};

export function messageExtensionText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
