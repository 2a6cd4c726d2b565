/** A chat that was carried here by a link: it goes on exactly where it was. */
import { hasEnded } from '../cases/status.js';
import { advance, offer } from './climb.js';
import { dialogText } from './dialogs.text.js';
import { decided, draftOf, say, type Draft } from './draft.js';
import { methodOf } from './methodOf.js';
import type { Decision, Said, Situation } from './situation.js';

export function arrive(
  situation: Situation,
  link: Extract<Said, { kind: 'carried' }>['link'],
): Decision {
  const { current, reader } = situation;
  const words = dialogText(reader.locale);
  if (link === 'good' && current !== null && !hasEnded(current.status)) {
    return decided(goOnHere(draftOf(situation, current)));
  }
  const said = { good: words.knownHere, gone: words.linkGone, others: words.linkOfOther };
  return {
    changes: [],
    replies: [{ kind: 'text', text: said[link] }],
    speaker: 'bot',
    caseId: current?.id ?? null,
  };
}

function goOnHere(draft: Draft): Draft {
  const words = dialogText(draft.situation.reader.locale);
  const { pending, status } = draft.case;
  if (status === 'withAgent') return draft;
  const method = methodOf(draft, aboutMethod(draft));
  if (pending?.kind === 'method' && method !== undefined) {
    return offer(draft, method, pending.stage, words.hereWeGoOn);
  }
  if (status === 'waiting') return say(draft, `${words.hereWeGoOn} ${words.alreadyWaiting}`);
  return draft.article === null
    ? say(draft, `${words.hereWeGoOn} ${words.tellMe}`)
    : advance(draft, words.hereWeGoOn);
}

function aboutMethod({ case: { pending } }: Draft): string | null {
  return pending?.kind === 'method' ? pending.method : null;
}
