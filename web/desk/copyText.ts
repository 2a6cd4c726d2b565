/** What *Copy as text* puts on the clipboard: the record for a ticket, without notes and conversation. Pure. */
import type { Dossier } from '../../src/desk/dossier.js';
import { canWork, pcWords, reachWords } from './caseText.js';
import { byWords, leftWhy, outcomeWord, problemLine } from './desk.text.js';
import { rungsOf } from './rungs.js';
import { clockTime } from './times.js';

export function copyText(dossier: Dossier, nowMs: number, timeZone?: string): string {
  const { case: summary, attempts } = dossier;
  const tried = attempts.map((attempt) => {
    const note = attempt.note === null ? '' : ` "${attempt.note}"`;
    const by = byWords(attempt.by, summary.person, '');
    const time = clockTime(attempt.at, nowMs, timeZone);
    return `- ${time} ${attempt.title}: ${outcomeWord(attempt.outcome)}, ${by}${note}`;
  });
  const left = rungsOf(dossier)
    .filter((rung) => rung.left !== null)
    .map((rung) => `- ${rung.title} (${leftWhy(rung)})`);
  const pc = pcWords(dossier);
  const note = dossier.note === null ? '' : ` "${dossier.note}"`;
  return [
    `Case: ${summary.id}`,
    `Person: ${summary.person}`,
    `Problem: ${problemLine(dossier.codes, summary.title)}`,
    `PC: ${pc.name}${pc.platform}`,
    `Can work: ${canWork(dossier).word}${note}`,
    `Reach: ${reachWords(dossier)}`,
    'Tried:',
    ...orNothing(tried),
    'Left:',
    ...orNothing(left),
  ].join('\n');
}

function orNothing(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['- nothing'] : lines;
}
