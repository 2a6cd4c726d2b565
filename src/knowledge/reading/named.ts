/** Which methods of an article a clause names: by what they work on, or by their number. */
import type { Article } from '../article.js';
import type { Clause } from './deeds/clauses.js';
import { termsOf } from './methodTerms.js';
import { numbersIn } from './numbered.js';
import { findPhrases } from './phrases.js';
import type { Hit } from './phrases.js';

/** First word, and the one after the last. */
export type Named = {
  readonly methods: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Something to look at or to try elsewhere, by its title: that it works there is no cure. */
  readonly check: boolean;
};

const checking =
  /^(?:see|look|check|note|copy|test|sign in with|join|try another network|other network)\b/i;

/** What a tool says of its own work is its report, and nothing that the person says. */
const reports = /fixed|repaired|success|complet|already installed|best drivers|corrupt|detected/i;
const refuses = /denied|in use|syntax|administrator|permission|not allowed|could not run/i;

function asReport(all: string, said: string): string {
  return reports.test(said) && !refuses.test(said) ? ' reported ' : all;
}

/** Marks that end no clause here: "up-to-date", "re-added", "1, 3 and 4", "1-4", "all but the last", paths. */
export function joined(text: string): string {
  return text
    .slice(0, 2000)
    .replace(
      /["\u201c\u201d\u201e]([^"\u201c\u201d\u201e\n]{8,120})["\u201c\u201d\u201e]/g,
      asReport,
    )
    .replace(/(?<=^|[\s,:(])'([^'\n]{8,120})'(?=$|[\s,.;:!)])/g, asReport)
    .replace(/\bup[ -]?to[ -]?date\b/gi, 'uptodate')
    .replace(/\b(all|everything) but\b/gi, '$1 except')
    .replace(/\.(old|bak)\b/gi, '$1')
    .replace(/\.(?=(?:com|net|org|msc|exe|cpl|microsoft|office|live)\b)/gi, ' ')
    .replace(
      /\b(?!(?:i|you|he|she|it|we|they|that|who|there|what|how)')([a-z]{2,})['\u2019]d\b/gi,
      '$1ed',
    )
    .replace(/ = /g, ' : ')
    .replace(/(?<=[0-9]) ?%/g, ' percent')
    .replace(/(?:\b(?:no|nr)\. ?|#)(?=[1-9]\b)/gi, ' number ')
    .replace(/\b(one|two|three|four|five) ?, ?(?=(?:one|two|three|four|five)\b)/gi, '$1 and ')
    .replace(/\b(done|tried|did|finished|completed) ?: ?(?=[1-9]\b)/gi, '$1 ')
    .replace(/([1-9]) ?, ?(?=[1-9]\b)/g, '$1 and ')
    .replace(/([1-9]) ?[-\u2013] ?(?=[1-9]\b)/g, '$1 to ')
    .replace(/\b(re|un|wi|add|plug|e|de)-(?=[a-z])/gi, '$1')
    .replace(/([a-z])-(?=[a-z])/gi, '$1 ')
    .replace(/\b[a-z]:\\|[\\/]/gi, ' ')
    .replace(/[\u2192\u21d2\u27a1]|[-=]{1,2}>/g, ' , ')
    .replace(/(?<=[a-z0-9] ?)[+&](?= ?[a-z])/gi, ' and ')
    .replace(/[\u2713\u2714\u2705\u2611]/g, ' done ')
    .replace(/["\u201c\u201d\u201e]/g, ' ');
}

/** "My temp folder" is not the one in question. */
function isOtherFolder({ words }: Clause, from: number, to: number): boolean {
  return (
    /^(?:folder|directory)$/.test(words[to - 1] ?? '') &&
    to - from === 1 &&
    /^(?:temp|temporary|tmp|backup|documents|pictures|home|user)$/.test(words[from - 1] ?? '')
  );
}

const timeless =
  /^(?:this|every|first|second|last|long|next|same|some|any|each|one|another|what|no|of|more|all|due)$/;

/** "This time", "last date", "updated the day before". */
function isTimeless({ words }: Clause, from: number, to: number): boolean {
  if (
    /^(?:day|hour|month|year)$/.test(words[to - 1] ?? '') &&
    /^(?:before|after|ago|later)$/.test(words[to] ?? '')
  )
    return true;
  return /^(?:time|date)$/.test(words[to - 1] ?? '') && timeless.test(words[from - 1] ?? '');
}

const thePc =
  /^(?:pc|computer|laptop|machine|windows|system|desktop|notebook|device|whole|rechner|ordinateur)$/;

const otherThings =
  /^(?:spooler|service|services|onedrive|teams|outlook|router|modem|printer|copier|app|apps|browser|edge|chrome|explorer|phone|word|excel|office|dock|camera|hub|headset|download|update|installation|setup|chat|call|program|it|them|both|him|audio|sound)$/;

/** "Restarted the spooler" and "spooler restarted" are no restart of the PC. */
function restartsAnotherThing({ words }: Clause, from: number, to: number): boolean {
  if (!/^(?:restart|reboot)/.test(words[to - 1] ?? '')) return false;
  if (otherThings.test(words[from - 1] ?? '') && !/^(?:it|both)$/.test(words[from - 1] ?? ''))
    return true;
  if (
    otherThings.test(words[to] ?? '') ||
    /^windows (?:audio|update)$/.test(words.slice(to, to + 2).join(' '))
  )
    return true;
  return /^(?:the|my|our|this|that)$/.test(words[to] ?? '') && !thePc.test(words[to + 1] ?? '');
}

/** "The component store cleanup" is no "cleanup": of two names in one place the longer one counts. */
function isPartOfLonger(hit: Hit<string>, hits: readonly Hit<string>[]): boolean {
  return hits.some(
    (other) =>
      other.meaning !== hit.meaning &&
      other.from <= hit.from &&
      other.to >= hit.to &&
      other.to - other.from > hit.to - hit.from,
  );
}

const tools =
  /^(?:troubleshoot\w*|wizard|diagnostics?|assistant|tool|command|cleanup|sfc|dism|chkdsk|reset|repair|test|scan|assistant|cleanmgr)$/;
const brings =
  /^(?:found|finds|fixed|freed|reset|repaired|replaced|changed|renamed|deleted|removed|cleaned|restarted|restored|reinstalled|updated|set|corrected|cleared|gave|brought|got)$/;

/** "The troubleshooter reset the clock": what a tool does is not done by hand as well. */
function isDoneByTool({ words }: Clause, from: number, firstEnd: number): boolean {
  const said = words.slice(0, from);
  const verb = said.findIndex(
    (word, at) => at > 0 && brings.test(word) && tools.test(words[at - 1] ?? ''),
  );
  return (
    verb > 0 &&
    verb >= firstEnd - 1 &&
    !said.slice(verb).some((word) => /^(?:i|we|and|then|also)$/.test(word))
  );
}

export function namedIn(clause: Clause, article: Article): readonly Named[] {
  const found = findPhrases(termsOf(article), clause.words).filter(
    ({ from, to }) =>
      !isTimeless(clause, from, to) &&
      !isOtherFolder(clause, from, to) &&
      !restartsAnotherThing(clause, from, to),
  );
  const first = found.at(0);
  const hits = found.filter(
    (hit) =>
      !isPartOfLonger(hit, found) &&
      !(first && first.meaning !== hit.meaning && isDoneByTool(clause, hit.from + 1, first.to)),
  );
  const numbered = numbersIn(clause.words, article.methods.length)
    .filter(({ from }) => !hits.some((hit) => hit.from <= from && hit.to > from))
    .map(({ places, from, to }) => ({
      methods: places.flatMap((place) => article.methods[place - 1]?.id ?? []),
      from,
      to,
      check: false,
    }));
  const checks = new Set(
    article.methods.filter(({ title }) => checking.test(title)).map(({ id }) => id),
  );
  return [
    ...hits.map(({ meaning, from, to }) => ({
      methods: [meaning],
      from,
      to,
      check: checks.has(meaning),
    })),
    ...numbered,
  ];
}
