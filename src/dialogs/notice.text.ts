/** What is said of a known problem. */
import { inLanguage } from './language.js';

const en = {
  /** `what` is a code, or the title of an article. */
  known: (what: string, since: string) => `We have known of ${what} since ${since}.`,
  nothingToDo: 'You need do nothing. I can tell you when it is over.',
  willTellAlready: "You need do nothing. I'll tell you here when it is over.",
  tellMe: 'Tell me',
  helpAnyway: 'I need help anyway',
  willTell: "I'll tell you here when it is over.",
  isOver: 'It is over by now. If it still happens, write to me.',
  /** `message` is the desk's; '' for none. */
  over: (what: string, message: string) =>
    `**${what}** is over.${message === '' ? '' : ` ${message}`} If it still happens, write to me.`,
};

export function noticeText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
