/** The words on cards. */
import type { Outcome } from '../../cases/events.js';
import type { OutOfReach } from '../../cases/ladder.js';
import type { Cost } from '../../knowledge/article.js';
import { platformName, type PlatformId } from '../../knowledge/platform.js';
import { inLanguage } from '../language.js';

const outcomeWords: Readonly<Record<Outcome, string>> = {
  fixed: 'fixed it',
  notFixed: 'did not help',
  triedBefore: 'tried before, did not help',
  couldNot: 'could not be done',
  notApplicable: 'not on this PC',
  skipped: 'left out for now',
};

export const outcomeMarks: Readonly<Record<Outcome, string>> = {
  fixed: '✓',
  notFixed: '✕',
  triedBefore: '↺',
  couldNot: '⊘',
  notApplicable: '–',
  skipped: '»',
};

const leftWords: Readonly<Record<OutOfReach | 'couldNot' | 'notTried', string>> = {
  earlierCase: 'tried in an earlier case',
  administrator: 'needs an administrator',
  companyPc: 'for the help desk only',
  situation: 'for another situation',
  risk: 'has a risk',
  otherWindows: 'for another Windows',
  couldNot: 'could not be done',
  notTried: 'not tried yet',
};

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

const en = {
  fixed: "It's fixed",
  notFixed: 'Still broken',
  couldNot: "I can't do this",
  next: 'Done, next',
  stuck: "I'm stuck",
  copy: 'Copy',
  whichTried: 'Which of these have you tried?',
  tickTried: 'Tick what you have tried',
  leaveThese: 'Leave these out',
  wasItGood: 'Was this good help?',
  good: 'Yes',
  notGood: 'No',
  anotherPc: 'Another PC',
  methodHint: 'Or write: *fixed, no, can’t, did that, person*',
  stageHint: 'Or write: *done, back, can’t, did that, person*',
  rungOf: (rung: number, rungs: number) => `${rung} of ${rungs}`,
  stageOf: (stage: number, stages: number) => `Stage ${stage} of ${stages}`,
  cost: (cost: Cost) =>
    [
      minutes(cost.minutes),
      ...(cost.administrator ? ['administrator'] : []),
      ...(cost.restart ? ['restart'] : []),
    ].join(' · '),
  ifYouSee: (code: string, text: string) => `If you see **${code}**: ${text}`,
  restartTitle: 'A restart comes now. This chat waits for you.',
  restartText: (canCarry: boolean) =>
    canCarry
      ? 'Open it afterwards: we go on right here.'
      : 'Photograph these steps, then restart. Open the chat afterwards: we go on right here.',
  takeToPhone: 'Take it to your phone',
  windowsGot: (platform: PlatformId) => `${platformName(platform)}, got it.`,
  windowsAssumed: (platform: PlatformId) => `I take it that you have ${platformName(platform)}.`,
  thingsToTry: (total: number, administrator: number) => {
    if (total === 1) {
      return administrator === 1 ? '1 thing to try; it needs an administrator.' : '1 thing to try.';
    }
    if (administrator === 0) return `${total} things to try.`;
    if (administrator === total) return `${total} things to try; they need an administrator.`;
    const which = administrator === 1 ? 'the last' : `the last ${administrator}`;
    return `${total} things to try; ${which} may need an administrator.`;
  },
  yoursAndTheirs: (yours: number, theirs: number) =>
    `${yours} you can do, ${theirs} for the help desk.`,
  outcome: (outcome: Outcome) => outcomeWords[outcome],
  mark: (outcome: Outcome) => outcomeMarks[outcome],
  left: (why: OutOfReach | 'couldNot' | 'notTried') => leftWords[why],
  handOverTitle: 'Pass it on to the help desk?',
  handOverText:
    'A person takes over in this chat and sees all this. Nobody asks you to try it again.',
  risk: 'Risk',
  problem: 'Problem',
  pc: 'PC',
  unknownProblem: 'not known yet',
  unknownPc: 'Windows version not known',
  triedSoFar: 'Tried so far',
  nothingTried: 'Nothing yet',
  leftForAgent: 'Left for an agent',
  passItOn: 'Pass it on',
  notYet: 'Not yet',
  handOverHint: 'Or write: *yes, not yet*',
  offerHint: 'Or write: *yes, not yet*',
  lookFirst: 'Look at everything first',
  passedOn: 'passed on',
};

export function cardText(locale: string): typeof en {
  return inLanguage(locale, { en });
}
