/** The words of a person's own page, in the languages that we have. */
import { de } from './mine.de.text.js';
import { fr } from './mine.fr.text.js';
import type { MineText } from './mineText.js';

const en: MineText = {
  language: 'en',
  title: 'My cases',
  lead: 'What you have tried, and where you are. Nobody asks you to try the same thing twice.',
  loading: 'Loading your cases',
  noCases: 'You have no cases yet.',
  noCasesHint: 'Paste an error code into the chat, or say what happens on your PC.',
  noTitle: 'A problem without a code',
  where: {
    withBot: 'With the bot: it waits for your answer',
    waiting: (since) => `Waiting for the help desk since ${since}`,
    withAgent: (name) => `With ${name}`,
    solved: (on) => `Solved, ${on}`,
    closed: (on) => `Closed, ${on}`,
  },
  tried: 'What you tried',
  nothingTried: 'Nothing tried yet.',
  outcomes: {
    fixed: 'fixed it',
    notFixed: 'did not help',
    triedBefore: 'tried before',
    couldNot: 'could not be done',
    notApplicable: 'does not apply',
    skipped: 'skipped',
  },
  byAgent: 'by the help desk',
  backToChat: 'Back into the chat',
  openChat: 'Open the chat',
  older: (n) => `Ended cases (${n})`,
  myData: {
    title: 'My data',
    kept: (days) =>
      `What is said in your chats, and the files in them, is kept for ${days} days and then deleted. Your name and how you signed in are kept until you delete them.`,
    counts: 'That there was a case, and what was tried in it, stays longer: without your words.',
    asText: 'Download my conversations',
    asJson: 'Download everything (JSON)',
    remove: 'Delete my data',
    failed: 'That did not work. Nothing was changed; try again in a moment.',
  },
  remove: {
    title: 'Delete your data?',
    goes: 'This deletes what was said in your chats, your files, your name and how you signed in. It can’t be undone.',
    stays: 'What was tried stays as a count that does not lead back to you.',
    open: 'Your open case is closed first. If you wait for the help desk, nobody will answer any more.',
    inTeams: 'The messages that you see in Teams are kept by Teams itself, and stay there.',
    yes: 'Delete for good',
    no: 'Keep it',
    done: 'Your data is deleted.',
  },
  signedOut: {
    title: 'We don’t know you here yet',
    browser:
      'This page knows you by the browser in which you chat. Open the chat first, then come back.',
    teams:
      'Teams has not signed you in here. Try again; if that does not help, write to the help desk.',
  },
  unreachable: {
    title: 'The help desk can’t be reached',
    text: 'Your cases are safe. Try again in a moment.',
  },
  again: 'Try again',
};

/** English where we have no other. */
export function mineText(locale: string): MineText {
  const language = locale.toLowerCase().split('-')[0];
  return language === 'de' ? de : language === 'fr' ? fr : en;
}

/** For `lang`, and for times: that of the words, in the person's own region where it has one. */
export function shownLocale(locale: string, { language }: MineText): string {
  const isOfWords = locale.toLowerCase().split('-')[0] === language;
  return isOfWords && isLocale(locale) ? locale : language;
}

/** Some browsers say what no formatter knows, like "en-US@posix". */
function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
