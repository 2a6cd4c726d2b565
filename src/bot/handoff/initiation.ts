/**
 * The event by which a conversation is handed to a hub of agents, as Microsoft's protocol has it:
 * https://learn.microsoft.com/azure/bot-service/bot-service-design-pattern-handoff-human. Pure.
 */
import { isoTime } from '../../cases/isoTime.js';
import type { Case } from '../../cases/case.js';

export type SaidLine = {
  readonly by: string;
  readonly name: string;
  readonly text: string;
  /** Milliseconds. */
  readonly at: number;
};

const mostLetters = 2_000;
/** Channels take little; the newest lines are the ones that count. */
const mostBytes = 18_000;

/** `transcript` oldest first. */
export function handoffInitiation(theCase: Case, transcript: readonly SaidLine[]) {
  return {
    type: 'event',
    name: 'handoff.initiate',
    value: contextOf(theCase),
    attachments: [
      {
        contentType: 'application/json',
        name: 'Transcript',
        content: { activities: newest(transcript.filter(isHeard).map(activityOf)) },
      },
    ],
  };
}

/** The dossier's facts, in the words of the desk's API. */
function contextOf(theCase: Case) {
  return {
    case: theCase.id,
    title: theCase.article?.title ?? '',
    codes: theCase.codes,
    platform: theCase.platform?.id ?? null,
    attempts: theCase.attempts
      .filter(({ takenBack }) => !takenBack)
      .map(({ method, title, outcome, at }) => ({
        method,
        title,
        outcome,
        at: isoTime(at),
      })),
  };
}

function isHeard({ by }: SaidLine): boolean {
  return by === 'person' || by === 'bot' || by === 'agent';
}

function activityOf({ by, name, text, at }: SaidLine) {
  return {
    type: 'message',
    timestamp: isoTime(at),
    from: { id: by, name, role: by === 'person' ? 'user' : 'bot' },
    text: text.slice(0, mostLetters),
  };
}

function newest<T>(activities: readonly T[]): readonly T[] {
  let left = mostBytes;
  const kept = activities.toReversed().filter((activity) => {
    left -= Buffer.byteLength(JSON.stringify(activity));
    return left >= 0;
  });
  return kept.toReversed();
}
