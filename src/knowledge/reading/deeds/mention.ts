/** The steps that a message names, in order, and what is known of each so far. */
import type { Place, Status } from './judge.js';

export type Name = Place & { readonly methods: readonly string[]; readonly status: Status };

export type Mention = {
  readonly methods: readonly string[];
  readonly check: boolean;
  readonly sentence: number;
  /** Which clause, counted from 1. */
  readonly place: number;
  /** In a question: the person may answer it, "the drivers? did that". */
  asked: boolean;
  /** "Tried to ...": what came of it follows. */
  readonly attempt: boolean;
  /** "Everything except the clock": not even where all are spoken of. */
  readonly leftOut: boolean;
  /** On somebody else's PC: "here it found nothing" may follow. */
  readonly elsewhere: boolean;
  /** "Since I changed the clock ...": an error may follow that began then. */
  readonly onset: boolean;
  status: Status;
};

/** "Clock, drivers, troubleshooter: all done": what is said at the end is said of all. */
export function share(mentions: readonly Mention[], sentence: number, status: Status): void {
  const last = mentions.at(-1)?.place;
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention?.place === last && mention?.status === status) continue;
    if (!mention || mention.attempt || mention.sentence !== sentence) return;
    if (mention.status !== 'named') return;
    mention.status = status;
  }
}

/** The step was named before: "tried the folder, error 5 at net stop, gave up". */
export function undo(mentions: readonly Mention[], last: Mention): void {
  settle(mentions, last, 'undone');
  forget(mentions, last, last.methods);
}

export function forget(
  mentions: readonly Mention[],
  { sentence }: { sentence: number },
  methods: readonly string[],
): void {
  for (const mention of mentions)
    if (mention.sentence === sentence && mention.methods.some((id) => methods.includes(id)))
      mention.status = 'undone';
}

/** For all names of one clause, and those left open before it. */
export function settle(mentions: readonly Mention[], last: Mention, status: Status): void {
  for (const mention of mentions)
    if (
      mention.place === last.place ||
      (status === 'done' &&
        mention.sentence === last.sentence &&
        mention.status === last.status &&
        last.status === 'undone' &&
        !mention.leftOut)
    )
      mention.status = status;
  share(mentions, last.sentence, status);
}
