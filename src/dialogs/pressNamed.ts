/** A button that names methods: skipped, tried before, not on this PC. */
import { isWaitedFor, type Case } from '../cases/case.js';
import { dialogText } from './dialogs.text.js';
import { say, type Draft } from './draft.js';
import { recordNamed, recordTicked } from './everything.js';
import { answerMethod, explainObstacle } from './methodAnswer.js';
import type { Answer } from './outcome.js';
import type { Payload } from './payload.js';
import type { Asked } from './settle.js';
import { stale } from './stale.js';

export type NamedPayload = Extract<Payload, { do: 'skip' | 'notApplicable' | 'tried' }>;

/** The methods that a button names; without a name it is the one on screen. */
export function pressNamed(draft: Draft, payload: NamedPayload, answer: Answer): Draft {
  const { pending } = draft.case;
  const named = idsOf(payload);
  if (!isWaitedFor(pending, payload.seq) || pending === null) return stale(draft, named[0] ?? null);
  if (pending.kind === 'question') return pressAtQuestion(draft, pending, named, answer);
  const others = named.filter((id) => id !== pending.method);
  const recorded = recordNamed(draft, others, answer);
  const isOnScreen = named.length === 0 || named.includes(pending.method);
  if (isOnScreen) return answerMethod(recorded, pending, answer);
  const words = dialogText(draft.situation.reader.locale);
  return say(recorded, recorded === draft ? words.unknownButton : words.noted);
}

function pressAtQuestion(
  draft: Draft,
  asked: Asked,
  named: readonly string[],
  answer: Answer,
): Draft {
  const [method = ''] = named;
  if (asked.question === 'everything') return recordTicked(draft, asked, named);
  return answer.outcome === 'notApplicable' && isAskedWhy(draft.case, method, asked.seq)
    ? explainObstacle(draft, method, answer)
    : stale(draft, method);
}

function idsOf({ method, methods }: NamedPayload): readonly string[] {
  const ticked = methods?.split(',').map((id) => id.trim()) ?? [];
  const named = [...ticked, ...(method === undefined ? [] : [method])];
  return [...new Set(named.filter((id) => id !== ''))];
}

export function isAskedWhy({ pending }: Case, method: string, seq: number): boolean {
  return (
    pending?.kind === 'question' &&
    pending.question === 'why' &&
    pending.about === method &&
    pending.seq === seq
  );
}
