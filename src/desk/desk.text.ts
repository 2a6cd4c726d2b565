/** What the desk says to the person, and to agents about a case. */
import type { Left } from '../cases/ladder.js';

const leftWords: Readonly<Record<Left['why'], string>> = {
  earlierCase: 'tried in an earlier case',
  administrator: 'needs an administrator',
  companyPc: 'for the help desk only',
  situation: 'for another situation',
  risk: 'has a risk',
  otherWindows: 'for another Windows',
  couldNot: 'the person could not',
  notTried: 'not tried yet',
};

export const deskText = {
  arrived: (agent: string) => `${agent} has taken over and has read what you tried.`,
  toTeam: (team: string) => `I have passed this to the ${team}. The answer comes here.`,
  vanished: (agent: string) =>
    `${agent} has lost touch, so your case is back in the queue. Nothing is lost; the answer comes here.`,
  backInQueue: 'I have passed this to a colleague. The answer comes here.',
  handedBack: 'I have given this back to the bot. It goes on with you here.',
  noArticle: 'The bot has no article for this case, so it has nothing to go on with.',
  otherWindows: 'That method has no steps for the Windows of this case.',
  solved: 'Closed as solved. If it comes back, just write here.',
  visitor: (personId: string) => `Visitor ${personId.slice(-4).toUpperCase()}`,
  left: (why: Left['why']) => leftWords[why],
  acceptFirst: 'Accept the case first.',
  notWaiting: 'Nobody is waiting in this case any more.',
  noSeat: (seats: number) =>
    `You hold ${seats === 1 ? 'a case' : `${seats} cases`}, and more would keep people waiting. Finish one or give one back first.`,
  unknownTeam: 'There is no such team.',
  noticeAbout: 'Name a code, or an article, and not both.',
  unknownArticle: 'There is no such article.',
  noticeEndsFirst: 'The end has to come after the start, and after now.',
  unknownMethod: 'There is no such method.',
  triedAlready: 'That method is recorded as tried. Nobody is asked to try it again.',
};
