/** A message after a case has ended: thanks, a relapse, or something new. */
import type { Case } from '../cases/case.js';
import { advance } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf, record, say } from './draft.js';
import { describesProblem, openProblem } from './opening.js';
import { proposeHandOver } from './handOver.js';
import { sayRecord } from './record.js';
import type { Decision, Situation, Text } from './situation.js';

/** What comes back within a week goes on with what is left. */
const relapseMs = 7 * 24 * 60 * 60 * 1000;

export function hearEnded(situation: Situation, ended: Case, said: Text): Decision {
  const draft = draftOf(situation, ended);
  const words = dialogText(situation.reader.locale);
  const understood = said.read(draft.article);
  const isFresh = situation.now - ended.updatedAt <= relapseMs;
  const isSame = understood.codes.every((code) => ended.codes.includes(code));
  const isBack = understood.intent === 'notFixed' || cameBack.test(said.text);
  if (isFresh && isSame && isBack && ended.article !== null) {
    return decided(advance(record(draft, { kind: 'reopened' }), words.reopened));
  }
  switch (understood.intent) {
    case 'thanks':
      return decided(say(draft, words.welcomeThanks));
    case 'status':
      return decided(sayRecord(draft));
    case 'human':
      return isFresh && isSame
        ? decided(proposeHandOver(record(draft, { kind: 'reopened' }), 'asked', null))
        : decided(openProblem(situation, said, null));
    default:
      return describesProblem(said.text, understood)
        ? decided(openProblem(situation, said, null))
        : decided(say(draft, words.tellMe));
  }
}

const cameBack = /\b(came|is|it's) back\b|\bagain\b|\breturned\b/i;
