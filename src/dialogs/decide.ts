/** One turn: from what came in to what happened and what is said. Pure. */
import { hasEnded } from '../cases/status.js';
import { asksWhoIAm } from './aboutMe.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf, type Draft } from './draft.js';
import { hearEnded } from './ended.js';
import { hear } from './hear.js';
import { describesProblem, openProblem } from './opening.js';
import { asksToCarry } from './carry.js';
import { answerToFiles } from './files.js';
import { goOnForAgent } from './goOnForAgent.js';
import { answerInGroup } from './inGroup.js';
import { arrive } from './arrive.js';
import { backFromRestart, followUp } from './followUp.js';
import { press, pressWithoutCase } from './press.js';
import { withWayBack } from './resume.js';
import type { Decision, Press, Situation, Text } from './situation.js';

export function decide(situation: Situation): Decision {
  const { said, group } = situation;
  if (group !== null) {
    return said.kind === 'text'
      ? answerInGroup(situation, said, group.privateChat)
      : onlySay(situation, '');
  }
  switch (said.kind) {
    case 'text':
      return (
        switchesToPlain(situation, said) ??
        asksToCarry(situation, said) ??
        asksWhoIAm(situation, said) ??
        hearText(situation, said)
      );
    case 'press': {
      if (situation.current === null) return pressWithoutCase(situation, said);
      const pressed = press(draftOf(situation, situation.current), said);
      const decision = decided(pressed, speakerOf(situation, said));
      return withWayBack(
        situation,
        { ...decision, caseId: aboutNow(situation, pressed) },
        pressed.case,
      );
    }
    case 'blank':
      return onlySay(situation, isHeld(situation) ? '' : dialogText(situation.reader.locale).blank);
    case 'files':
      return onlySay(situation, answerToFiles(situation, said));
    case 'joined':
      return comeBack(situation);
    case 'carried':
      return arrive(situation, said.link);
    case 'followUp':
      return askHowItWent(situation);
    case 'badPress': {
      const words = dialogText(situation.reader.locale);
      return onlySay(situation, said.because === 'foreign' ? words.notYours : words.unknownButton);
    }
    case 'returned':
    case 'agentOffers':
      return goOnForAgent(situation, said.kind, said.method);
  }
}

function hearFirst(situation: Situation, said: Text): Decision {
  return describesProblem(said.text, said.read(null))
    ? decided(openProblem(situation, said, null))
    : onlySay(situation, dialogText(situation.reader.locale).tellMe);
}

function hearText(situation: Situation, said: Text): Decision {
  const { current } = situation;
  if (current === null) return hearFirst(situation, said);
  return hasEnded(current.status)
    ? hearEnded(situation, current, said)
    : hear(situation, current, said);
}

/** An old button that only tells what is recorded leaves the conversation where it is. */
function aboutNow({ talkedAbout }: Situation, pressed: Draft): string {
  const goesOn = pressed.events.length > 0 && !hasEnded(pressed.case.status);
  return goesOn ? pressed.case.id : (talkedAbout ?? pressed.case.id);
}

/** The further stages of a card that an agent sent are the agent's as well. */
function speakerOf({ current }: Situation, { payload }: Press): Decision['speaker'] {
  return current?.status === 'withAgent' && payload.do === 'next' ? 'agent' : 'bot';
}

/** The word alone: text for good, or the cards back. */
function switchesToPlain(situation: Situation, said: Text): Decision | null {
  const words = dialogText(situation.reader.locale);
  switch (said.text.trim().toLowerCase()) {
    case 'plain':
      return { ...onlySay(situation, isHeld(situation) ? '' : words.plainOn), plain: true };
    case 'cards':
      return { ...onlySay(situation, isHeld(situation) ? '' : words.plainOff), plain: false };
    default:
      return null;
  }
}

function isHeld({ current }: Situation): boolean {
  return current?.status === 'withAgent';
}

/** The chat was opened again: after a restart the bot takes up exactly there. */
function comeBack(situation: Situation): Decision {
  if (situation.current?.status !== 'withBot') return onlySay(situation, '');
  const draft = draftOf(situation, situation.current);
  const onScreen = backFromRestart(draft);
  const { welcomeBack } = dialogText(situation.reader.locale);
  return onScreen === null
    ? onlySay(situation, '')
    : decided(followUp(draft, onScreen, welcomeBack));
}

function askHowItWent(situation: Situation): Decision {
  const pending = situation.current?.pending;
  const isAsked = pending?.kind !== 'method' || pending.followUpSeq !== null;
  if (situation.current === null || isAsked || situation.current.status === 'withAgent') {
    return onlySay(situation, '');
  }
  const { howDidItGo } = dialogText(situation.reader.locale);
  return decided(followUp(draftOf(situation, situation.current), pending, howDidItGo));
}

function onlySay(situation: Situation, text: string): Decision {
  return {
    changes: [],
    replies: text === '' ? [] : [{ kind: 'text', text }],
    speaker: 'bot',
    caseId: situation.current?.id ?? null,
  };
}
