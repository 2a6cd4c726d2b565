/** What the bot says around its cards. */
import type { Article } from '../knowledge/article.js';
import type { PlatformId } from '../knowledge/platform.js';
import { platformName } from '../knowledge/platform.js';
import { inLanguage } from './language.js';

const en = {
  welcome: 'Hello. Paste the error code or the whole message, and we try one thing at a time.',
  tellMe: 'Tell me what your PC says: paste the error code, or describe what does not work.',
  canHelp: 'I can help with that.',
  askCode: 'Is there a code next to it, like 0x80070002?',
  whereCode:
    'A failed update has it in **Settings › Windows Update › Update history**. A message on screen has it at the end.',
  noCode: "There's no code",
  itHangs: 'It hangs or undoes itself',
  noStart: "The PC won't start",
  talkToPerson: 'Talk to a person',
  askPlatform: 'Which Windows is on the PC?',
  wherePlatform: 'To find out: press the **Windows key**, type **winver**, press **Enter**.',
  askAdmin: "Can you install programs without someone else's password?",
  whyAdmin: 'The next thing to try needs that.',
  yes: 'Yes',
  no: 'No',
  askWhen: (situation: string) => `Is this your situation: ${situation}?`,
  whyWhen: (title: string) => `Only then does the next thing help: ${title}.`,
  askRisk: (title: string) => `${title}: this has a risk. Do you want to try it?`,
  tryIt: 'Yes, try it',
  leaveOut: 'No, leave it out',
  askWhy: 'What got in the way?',
  noRights: 'It wants a password',
  notOnMyPc: 'My PC does not have that',
  dontWant: 'I would rather not',
  askMeant: (code: string) => `Do you mean ${code}?`,
  noted: 'Noted.',
  notedTried: "Noted, I won't ask again.",
  leaveOutTried: (titles: readonly string[]) =>
    `You tried this already, so I leave it out: ${titles.join(', ')}.`,
  noRightsNoted: 'Noted. I leave the rest that needs an administrator to the help desk.',
  anotherProblem: 'That is another problem, so I look at it first.',
  leaveOutEarlier: (day: string | null, titles: readonly string[]) =>
    `Tried ${day === null ? 'today' : `on ${day}`} already, so I leave it out: ${titles.join(', ')}.`,
  tryAgain: 'Try it again',
  noLink: 'There is no way to carry this chat from here. Photograph the steps with your phone.',
  isInTeams: 'Open Teams on your phone: this chat is there as well.',
  mailSent: 'Sent. The link in the mail opens this chat, once.',
  tooManyMails: 'That was enough mail for today. Photograph the steps with your phone.',
  orByMail: 'Or write your mail address, and I send the link there.',
  notKnown: 'not known',
  hereWeGoOn: 'Here we go on.',
  knownHere: 'I know you here as well now. Tell me what your PC says whenever you need me.',
  linkGone:
    'That link has worked already, or its ten minutes are over. Make a new one where the chat is, or tell me here what your PC says.',
  linkOfOther: 'That link belongs to the chat of somebody else. Nothing was changed.',
  wentOnElsewhere: 'goes on in Teams',
  didItHelp: (title: string) => `Did it help: ${title}?`,
  welcomeBack: 'Welcome back.',
  howDidItGo: 'How did it go?',
  stillOpen: (problem: string) => `There is still: ${problem}. Shall we go on with it?`,
  backToIt: 'Back to this one.',
  goOnWithIt: 'Go on with it',
  closeIt: 'Close it',
  whichOfThese: 'Which of these is it?',
  nearest: 'I have no steps for just this code. Does one of these fit?',
  whichFirst: 'Which of these shall we look at first?',
  fromTheArticle: (step: string) => `The steps say: ${step}`,
  groupShort: (code: string | null, { title, problem, methods }: Article) =>
    `**${code === null ? title : `${code}: ${title}`}**\n\n${problem}\n\nWhat can help: ${methods
      .map((method) => method.title)
      .join(', ')}.`,
  groupMeaning: (code: string | null, meaning: string | null) =>
    code === null
      ? 'I help with PC troubles, one thing at a time.'
      : `**${code}**: ${meaning ?? 'I have no steps for this one.'}`,
  goPrivate: (address: string) => `[Go through it with me in private](${address})`,
  plainOn: 'From now on I write plain text. Write **cards** to have the cards back.',
  plainOff: 'The cards are back.',
  rated: 'Thank you.',
  readLog: (code: string, line: number, others: readonly string[]) =>
    `I read your log. It ends with **${code}** (line ${line}).` +
    (others.length === 0 ? '' : ` Also in it: ${others.join(', ')}.`),
  noArticle: (meaning: string) => `${meaning} I have no steps for it, so a person is best.`,
  unknownCode: (code: string) => `**${code}** is a code that I do not know.`,
  codeMeans: (code: string, meaning: string) => `**${code}**: ${meaning}`,
  exhausted: 'That was all that I know for this.',
  nothingInReach: 'What is left needs somebody from the help desk.',
  noStartPerson: 'A PC that does not start is best looked at by a person.',
  fixed: (title: string | null) =>
    title === null
      ? 'Good to hear that it works again.'
      : `Good to hear that it works again. What helped: **${title}**.`,
  passedOn:
    'Passed on. A person at the help desk reads all this and answers here. You can close the window; the answer waits for you.',
  alreadyWaiting: 'The help desk has your case. The answer comes here.',
  addedForDesk: 'I have added that for the help desk.',
  withdrawn: 'Taken back. We can go on here.',
  goOn: 'All right, we go on. Write **person** whenever you want one.',
  takeYourTime: 'Take your time. This chat waits for you.',
  welcomeThanks: 'You are welcome.',
  closed: 'All right, I have closed this. Write again whenever you need me.',
  fromTheTop: 'From the beginning, then. What does your PC say?',
  alreadyNoted: (title: string, outcome: string, time: string) =>
    `That is noted already: **${title}** ${outcome}, ${time}.`,
  oldCard: 'That card is from before. Please answer the latest one.',
  hasEnded: (title: string) =>
    `This is closed: **${title}**. If it is back, write **it came back**.`,
  notYours: "I can't find what that button belongs to. Nothing was changed.",
  unknownButton: "I don't know that button. Nothing was changed. You can write instead.",
  notUnderstood:
    'I did not get that. Write **fixed**, **no**, **can’t**, **did that** or **person**.',
  notUnderstoodAnswer: 'I did not get that. Pick one of the answers, or write **person**.',
  aboutMe:
    "I'm the bot of the help desk. I know error codes and what to try, and give you one thing at a time. For a person, write **person**.",
  takes: (minutes: number) => (minutes === 1 ? 'About a minute.' : `About ${minutes} minutes.`),
  needsAdministrator: 'This one needs an administrator. If you are none, write **can’t**.',
  needsNobody: 'This one needs no administrator.',
  askAPerson:
    'The card is all that I know about this step. If it does not fit, write **can’t**; for a person, write **person**.',
  finishFirst:
    'One thing at a time: did this help? Write **no** to go on, or paste the code of the other problem.',
  nothingTried: 'Nothing has been tried yet.',
  record: (lines: readonly string[]) => `So far:\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
  nothingBefore: 'This is the first thing to try. There is nothing before it.',
  reopened: 'Sorry that it came back. We go on with what is left.',
  reopenedPerson: 'Sorry that it came back.',
  notAfterAll: 'Noted, it did not help after all.',
  sameSteps: 'The steps stay the same.',
  personIsBest: 'Noted. Then a person is best: write **yes**, and I pass it on.',
  noNews: 'All right. The answer of the help desk comes here.',
  agentReturned: 'We go on here.',
  sorry:
    'Something went wrong on my side, and I could not answer that. Please write it once more, or write **person**.',
  notNeeded: 'not needed',
  noReason: 'nothing',
  finishStages:
    'There is more to this. Press **Done, next** when you have done these steps, or write **can’t**.',
  pasteIt: 'Please paste it here, or type it.',
  andTheCode: 'Noted. And is there a code?',
  onlyWindows: 'I know my way about Windows on PCs only, so a person is best.',
  rightsNoted: 'Noted, then we can go on with what needs an administrator.',
  waitingStartOver:
    'The help desk has your case. Write **never mind** to take it back, then we begin again.',
  blank: 'That came without words. Tell me what your PC says, or write **person**.',
  alsoLook: (codes: readonly string[]) => `${codes.join(', ')} may well go away with it.`,
  didItHelpShort: 'Did it help? Write **fixed** or **no**.',
  stageDone: 'done',
  seeBelow: 'see below',
  interrupted: 'not finished',
  otherPc: 'for another PC',
  keptForLater: 'kept for later',
  windows: 'Windows',
  windowsIs: (platform: PlatformId) => platformName(platform),
  question: {
    code: 'Code',
    firstCode: 'First code',
    platform: 'Windows',
    whichArticle: 'Problem',
    didYouMean: 'Code',
    admin: 'Administrator',
    when: 'Situation',
    risk: 'Risk',
    why: 'In the way',
    everything: 'Tried',
    tryAgain: 'Again',
    resume: 'Still open',
    phone: 'Phone',
    rating: 'Thank you',
    handOver: 'Help desk',
    details: 'For the help desk',
    notice: 'Known problem',
  },
};

export function dialogText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
