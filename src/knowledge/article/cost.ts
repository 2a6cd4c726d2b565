/**
 * The italic line under a method's heading: `5 minutes, administrator, restart`,
 * `risky: what could be lost and the way back`, `when: upgrading Windows`,
 * `not on Windows 11: the reason`, `not on company PCs`.
 */
import type { Cost } from '../article.js';
import type { PlatformId } from '../platform.js';
import { readPlatformGroup } from './platformGroup.js';

type CostFinding = { readonly offset: number; readonly message: string };

export type CostReading = { readonly cost: Cost; readonly findings: readonly CostFinding[] };

type Item = { readonly offset: number; readonly text: string };
type Draft = { -readonly [K in keyof Omit<Cost, 'notOn'>]: Cost[K] } & {
  notOn: { platform: PlatformId; reason: string }[];
};

const known = /^(?:\d+\s*minutes?\b|administrator\b|restart\b|risky\b|when\b|not on\b)/i;
const wayBack =
  /\b(?:way back|(?:go|going|goes|get|put|set|rename\w*) (?:\w+ )?back|back|undo|undone|revert|restore|reverse)\b/i;
const help =
  'Known are: 5 minutes, administrator, restart, risky: …, when: …, not on Windows 11: …, not on company PCs.';

export function readCost(line: string): CostReading {
  const cost: Draft = {
    minutes: 0,
    administrator: false,
    restart: false,
    risk: null,
    notOnCompanyPcs: false,
    when: null,
    notOn: [],
  };
  const findings = items(line).flatMap(({ offset, text }) =>
    take(cost, text).map((message) => ({ offset, message })),
  );
  if (cost.minutes === 0 && findings.length === 0) {
    findings.push({ offset: 0, message: 'Begin the line with how long it takes: "5 minutes".' });
  }
  return { cost, findings };
}

/** A semicolon always separates; a comma only where a known word follows. */
function items(line: string): readonly Item[] {
  const found: Item[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = line.slice(start, end);
    const text = raw.trim();
    if (text !== '') found.push({ offset: start + raw.length - raw.trimStart().length, text });
    start = end + 1;
  };
  for (const separator of line.matchAll(/[,;]/g)) {
    const rest = line.slice(separator.index + 1).trimStart();
    if (separator[0] === ';' || known.test(rest)) push(separator.index);
  }
  push(line.length);
  return found;
}

function take(cost: Draft, item: string): readonly string[] {
  const minutes = /^(\d+)\s*minutes?$/i.exec(item)?.[1];
  if (minutes !== undefined) return takeMinutes(cost, Number(minutes));
  const word = item.toLowerCase();
  if (word === 'administrator') cost.administrator = true;
  else if (word === 'restart') cost.restart = true;
  else if (/^not on company pcs?$/.test(word)) cost.notOnCompanyPcs = true;
  else return takeWithText(cost, item);
  return [];
}

function takeMinutes(cost: Draft, minutes: number): readonly string[] {
  if (cost.minutes !== 0) return ['Say the minutes once.'];
  if (minutes < 1 || minutes > 600) return ['Write whole minutes between 1 and 600.'];
  cost.minutes = minutes;
  return [];
}

function takeWithText(cost: Draft, item: string): readonly string[] {
  const found =
    /^(?<word>risky|when|not on [^:(]+?)\s*(?::\s*(?<after>.*)|\((?<inside>.*)\))$/is.exec(
      item,
    )?.groups;
  const word = found?.['word'] ?? '';
  const text = found?.['after'] ?? found?.['inside'] ?? '';
  if (/^risky/i.test(item)) return takeRisk(cost, text);
  if (/^when\b/i.test(item)) return takeWhen(cost, text);
  if (/^not on\b/i.test(item)) return takeNotOn(cost, word.replace(/^not on /i, ''), text);
  const strange = known.test(item) ? item.replace(/^[^,]*,\s*/, '') : item;
  return [`"${strange}" is no cost word. ${help}`];
}

function takeWhen(cost: Draft, situation: string): readonly string[] {
  if (situation === '') return ['Say the situation: "when: upgrading Windows".'];
  cost.when = situation;
  return [];
}

function takeRisk(cost: Draft, text: string): readonly string[] {
  if (text === '') {
    return ['Say what could be lost and how to go back: "risky: … To go back, …".'];
  }
  if (!wayBack.test(text)) {
    return ['Say how to go back as well: "risky: what could be lost. To go back, …".'];
  }
  cost.risk = text;
  return [];
}

function takeNotOn(cost: Draft, words: string, reason: string): readonly string[] {
  const group = readPlatformGroup(words);
  if (reason === '' || group.kind !== 'some') {
    return ['Name the versions and the reason: "not on Windows 11: the reason".'];
  }
  cost.notOn.push(...group.platforms.map((platform) => ({ platform, reason })));
  return [];
}
