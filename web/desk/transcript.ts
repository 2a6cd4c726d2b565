/** The conversation as the desk shows it: the bot's part of a run is one line until it is opened. Pure. */
import type { DossierAttempt, TranscriptLine } from '../../src/desk/dossier.js';

export type Said = { readonly kind: 'said'; readonly key: string; readonly line: TranscriptLine };

export type Piece =
  | Said
  | {
      readonly kind: 'run';
      readonly key: string;
      readonly said: readonly Said[];
      readonly from: string;
      readonly to: string;
      /** Methods that the person reported on within the run. */
      readonly methods: number;
      readonly botLines: number;
    };

/** The length of a pressed button or a "did that"; whoever writes more is worth reading. */
const longestReply = 24;
/** Two short lines are not worth a press; a whole card is. */
const fewestLines = 3;
const longestLeftOpen = 240;

export function piecesOf(
  lines: readonly TranscriptLine[],
  attempts: readonly DossierAttempt[],
): readonly Piece[] {
  const all = lines.map((line, at): Said => ({ kind: 'said', key: `${line.at}-${at}`, line }));
  const pieces: Piece[] = [];
  for (let at = 0; at < all.length;) {
    const run = runFrom(all, at);
    const first = run[0] ?? all[at];
    if (first === undefined) break;
    pieces.push(isWorthFolding(run) ? folded(run, first, attempts) : first);
    at += isWorthFolding(run) ? run.length : 1;
  }
  return pieces;
}

/** From a bot's line to the last bot's line that only short replies part from it; else empty. */
function runFrom(all: readonly Said[], start: number): readonly Said[] {
  let end = start;
  for (let at = start; at < all.length; at += 1) {
    const line = all[at]?.line;
    if (line?.by === 'bot') end = at + 1;
    else if (at === start || line?.by !== 'person' || isLong(line)) break;
  }
  return all.slice(start, end);
}

function isLong(line: TranscriptLine): boolean {
  return line.text.length > longestReply || line.text.includes('\n');
}

function isWorthFolding(run: readonly Said[]): boolean {
  const length = run.reduce((sum, { line }) => sum + line.text.length, 0);
  return run.length >= fewestLines || length > longestLeftOpen;
}

function folded(
  said: readonly Said[],
  first: Said,
  attempts: readonly DossierAttempt[],
): Extract<Piece, { kind: 'run' }> {
  const from = first.line.at;
  const to = said.at(-1)?.line.at ?? from;
  const reported = attempts.filter(
    ({ by, at }) =>
      by === 'person' && Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(to),
  );
  return {
    kind: 'run',
    key: `run-${first.key}`,
    said,
    from,
    to,
    methods: new Set(reported.map(({ method }) => method)).size,
    botLines: said.filter(({ line }) => line.by === 'bot').length,
  };
}
