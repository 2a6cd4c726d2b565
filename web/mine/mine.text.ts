/** The words of a person's own page, in the languages that we have. */
import { de } from './mine.de.text.js';
import { fr } from './mine.fr.text.js';

export type MineText = {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly noCases: string;
  readonly noCasesHint: string;
  readonly noTitle: string;
  readonly where: {
    readonly withBot: string;
    readonly waiting: (since: string) => string;
    readonly withAgent: (name: string) => string;
    readonly solved: (on: string) => string;
    readonly closed: (on: string) => string;
  };
  readonly tried: string;
  readonly nothingTried: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly byAgent: string;
  readonly backToChat: string;
  readonly openChat: string;
  readonly older: (n: number) => string;
  readonly myData: {
    readonly title: string;
    readonly kept: (days: number) => string;
    readonly counts: string;
    readonly asText: string;
    readonly asJson: string;
    readonly remove: string;
    readonly failed: string;
  };
  readonly remove: {
    readonly title: string;
    readonly goes: string;
    readonly stays: string;
    readonly open: string;
    readonly inTeams: string;
    readonly yes: string;
    readonly no: string;
    readonly done: string;
  };
  readonly signedOut: {
    readonly title: string;
    readonly browser: string;
    readonly teams: string;
  };
  readonly unreachable: { readonly title: string; readonly text: string };
  readonly again: string;
};

const en: MineText = {
  language: 'en',
  title: 'My cases',
  lead: 'What you have tried, and where you are. Nobody asks you to try the same thing twice.',
  loading: 'Loading your cases',
  noCases: 'You have no cases yet.',
  noCasesHint: 'Paste an error code into the chat, or say what happens on your PC.',
  noTitle: 'A problem without a code',
  where: {
    withBot: 'With you: the chat waits for your answer',
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
      `What is said in your chats, and the files in them, is kept for ${days} days and then deleted. Your name and how you signed in are kept as long as you use the chat.`,
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
