/** One turn: from what came in to what happened and what is said. Pure. */
import { hasEnded } from '../cases/status.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf } from './draft.js';
import { hearEnded } from './ended.js';
import { hear } from './hear.js';

import { advance, offer } from './climb.js';
import { describesProblem, openProblem } from './opening.js';
import { press, pressWithoutCase } from './press.js';
import type { Decision, Situation, Text } from './situation.js';

export function decide(situation: Situation): Decision {
  const { said } = situation;
  switch (said.kind) {
    case 'text':
      return situation.current === null ? hearFirst(situation, said) : hearText(situation, said);
    case 'press':
      return situation.current === null
        ? pressWithoutCase(situation, said)
        : decided(press(draftOf(situation, situation.current), said));
    case 'badPress': {
      const words = dialogText(situation.reader.locale);
      return onlySay(situation, said.because === 'foreign' ? words.notYours : words.unknownButton);
    }
    case 'returned':
    case 'agentOffers':
      return wake(situation, said.method);
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

/** An agent handed back, at a method or where the ladder stands, or sends a card of their choice. */
function wake(situation: Situation, methodId: string | null): Decision {
  if (situation.current === null) return onlySay(situation, '');
  const draft = draftOf(situation, situation.current);
  const words = dialogText(situation.reader.locale);
  const lead = situation.said.kind === 'returned' ? words.agentReturned : null;
  const method = draft.article?.methods.find((candidate) => candidate.id === methodId);
  return decided(method === undefined ? advance(draft, lead) : offer(draft, method, 0, lead));
}

function onlySay(situation: Situation, text: string): Decision {
  return {
    changes: [],
    replies: text === '' ? [] : [{ kind: 'text', text }],
    speaker: 'bot',
    caseId: situation.current?.id ?? null,
  };
}
