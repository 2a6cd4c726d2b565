/** What the desk reads in its channel. One language: that of the desk, not of the person. */
import type { Priority } from '../../../cases/details.js';
import { outcomeMarks } from '../../../dialogs/cards/cards.text.js';
import type { AgentPayload } from './agentPayload.js';

const verbs: Readonly<Record<AgentPayload['do'], string>> = {
  accept: 'Accept',
  solve: 'Solved',
  queue: 'Return to queue',
  return: 'Hand back to the bot',
};

const outcomeWords: Readonly<Record<string, string>> = {
  fixed: 'fixed it',
  notFixed: 'did not help',
  triedBefore: 'tried before, did not help',
  couldNot: 'could not be done',
  notApplicable: 'not on this PC',
  skipped: 'left out',
};

const marks: Readonly<Record<string, string>> = outcomeMarks;

const workWords: Readonly<Record<Priority, string>> = {
  normal: 'Yes',
  hard: 'With difficulty',
  blocked: 'No',
};

export const deskChannelText = {
  button: (verb: AgentPayload['do']) => verbs[verb],
  openPage: 'Open in the help desk',
  outcome: (outcome: string) => outcomeWords[outcome] ?? outcome,
  mark: (outcome: string) => marks[outcome] ?? '·',
  problem: 'Problem',
  pc: 'PC',
  canWork: 'Can they work?',
  work: (priority: Priority) => workWords[priority],
  contact: 'How to reach them',
  noteGiven: 'They added',
  waitingSince: 'Waiting since',
  unknownProblem: 'not known yet',
  unknownPc: 'Windows version not known',
  wrote: 'They wrote',
  tried: 'Tried so far',
  nothingTried: 'Nothing yet',
  left: 'Left to try',
  more: (count: number) => `and ${count} more`,
  waits: (person: string) => `${person} waits for somebody.`,
  passedTo: (team: string) => `Passed on to ${team}.`,
  takenBy: (agent: string) => `${agent} has taken this.`,
  withBot: 'The bot goes on with this.',
  solved: 'Solved.',
  closed: 'Closed.',
  howTo: 'Mention me in this thread to answer; anything else here stays between you.',
  waitsAgain: (person: string) => `${person} waits again.`,
  fromPerson: (person: string, text: string) => `${person}: ${text}`,
  fromAgent: (agent: string, person: string, text: string) => `${agent}, to ${person}: ${text}`,
  note: (agent: string, text: string) => `Note by ${agent}: ${text}`,
  cut: '… The rest stands on the help desk’s page.',
  notSent: (because: string) => `Nothing was sent. ${because}`,
  notDone: (because: string) => `Nothing was changed. ${because}`,
  wasFirst: (agent: string) => `${agent} was first. Nothing was changed.`,
  has: (agent: string) => `${agent} has this case.`,
  colleague: 'A colleague',
  noMember: 'Only members of this team can do that. Nothing was changed.',
  isElsewhere: (team: string) => `This case is with ${team} now. Nothing was sent or changed.`,
  otherCase: 'That button belongs to another thread. Nothing was changed.',
  gone: 'This case is not known any more.',
};
