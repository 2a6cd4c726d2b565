/**
 * What a named version of Windows is to the message: what the PC runs, or what somebody upgrades to,
 * ran before, asks about, or sees working elsewhere.
 */
import { gapAfter } from './tokens.js';
import type { Message } from './tokens.js';
import { bareVersion, nameAt } from './versionNames.js';
import type { Named } from './versionNames.js';

/** First and last token of a clause. */
export type Span = { readonly first: number; readonly last: number };

const conjunctions = new Set(
  'but while whereas however although aber während mais pero mas'.split(' '),
);

export function clauseAround(message: Message, { first, last }: Span): Span {
  let from = first;
  while (from > 0 && !endsClause(message, from - 1) && first - from < 30) from -= 1;
  let to = last;
  while (to < message.tokens.length - 1 && !endsClause(message, to) && to - last < 30) to += 1;
  return { first: from, last: to };
}

function endsClause(message: Message, index: number): boolean {
  const gap = gapAfter(message, index);
  return (
    /[;!?,\n]|\.\s|\s[-–]\s/.test(gap) || conjunctions.has(message.tokens[index + 1]?.word ?? '')
  );
}

function wordsOf(message: Message, span: Span): readonly string[] {
  return message.tokens.slice(span.first, span.last + 1).map(({ word }) => word);
}

export function isRunning(message: Message, name: Named, clause: Span): boolean {
  const before = wordsOf(message, {
    first: Math.max(clause.first, name.first - 8),
    last: name.first - 1,
  });
  const after = wordsOf(message, { first: name.last + 1, last: clause.last });
  const whole = wordsOf(message, clause);
  if (isNegated(before) || isPast(before, after) || isRequired(after)) return false;
  if (isTarget(message, name, before, after)) return isCompleted(before, whole);
  if (isSource(before)) return !isCompleted(before, whole);
  return !isAsked(message, clause, before, after) && !isHealthy(whole);
}

/** "not windows 10", "I'm not on windows 10"; in "but not on windows 10" it is the work that is denied. */
function isNegated(before: readonly string[]): boolean {
  const said = before.join(' ');
  return (
    /\b(?:not|isn t|wasn t|kein|keine|nicht|pas|never|nie|instead of)(?: (?:a|the|my))?$/.test(
      said,
    ) || /\b(?:m|am|is|are|re) not (?:on|running|using)$/.test(said)
  );
}

/** "needs windows 10 or later". */
function isRequired(after: readonly string[]): boolean {
  return /^(?:or|and|oder|ou|o) (?:later|newer|higher|above|up|neuer|höher)\b/.test(
    after.join(' '),
  );
}

function isPast(before: readonly string[], after: readonly string[]): boolean {
  const said = before.join(' ');
  if (
    /\b(?:used to|previously|formerly|früher|was on|were on|had|came from|before (?:on|with|under|that))\b/.test(
      said,
    )
  ) {
    return true;
  }
  if (/\b(?:was|were|war)$/.test(said)) return true;
  return /^(?:until|till|before|bis|days|times)$/.test(after[0] ?? '');
}

const upgrading =
  /^(?:(?:up|down)grad\w*|updat\w*|mov(?:e|ed|ing)|switch\w*|migrat\w*|go|going|went|jump\w*|chang\w*|aktualisier\w*|umstieg|wechsel\w*|upgegradet|passer|passage|mise|actualiz\w*|atualiz\w*|pasar|from|von|aggiorna\w*)$/;

function isTarget(
  message: Message,
  name: Named,
  before: readonly string[],
  after: readonly string[],
): boolean {
  if (
    /^(?:[0-9]{2}h[12] )?(?:upgrade|iso|installer|setup|media|image|assistant)\b/.test(
      after.join(' '),
    )
  )
    return true;
  const arrow = name.first > 0 && /[>→]/.test(gapAfter(message, name.first - 1));
  if (arrow && bareOrNamedBefore(message, name.first - 1)) return true;
  const last = before
    .filter((word) => !/^(?:the|a|new|version|windows|den|das|le|la|el|o)$/.test(word))
    .slice(-1);
  if (
    /^(?:install|installing|installieren|get|getting|want|installer|instalar)$/.test(last[0] ?? '')
  )
    return true;
  const towards = /^(?:to|into|auf|zu|vers|à|a|para|su)$/.test(last[0] ?? '');
  return towards && before.some((word) => upgrading.test(word));
}

function bareOrNamedBefore(message: Message, index: number): boolean {
  return bareVersion(message, index) !== null || nameAt(message, index) !== null;
}

function isSource(before: readonly string[]): boolean {
  const near = before.slice(-3);
  return near.some((word) => /^(?:from|von)$/.test(word));
}

/** An upgrade that is over: "after upgrading to", "since the upgrade to", "we upgraded to". */
function isCompleted(before: readonly string[], clause: readonly string[]): boolean {
  if (
    clause.some((word) =>
      /^(?:fail\w*|tried|try\w*|cannot|can|won|stops?|stuck|error|says|want\w*|will|still|cant)$/.test(
        word,
      ),
    )
  ) {
    return before.some((word) => /^(?:after|since|seit|nach|depuis|desde|après)$/.test(word));
  }
  return before.some((word) =>
    /^(?:after|since|seit|nach|depuis|desde|après|upgraded|downgraded|updated|moved|switched|migrated|went|upgegradet)$/.test(
      word,
    ),
  );
}

const owning = new Set(
  `on my our this i have running runs run using use got with mein meinem meinen unser sous auf unter mi
   con en sur meu tengo uso ich habe je here same am`.split(/\s+/),
);
const machines =
  /^(?:laptop|pc|machine|desktop|box|tablet|notebook|computer|workstation|pro|home|enterprise|education|user|client|rechner|here)$/;
const asking =
  /^(?:what|which|is|are|does|do|did|when|should|shall|can|could|how|will|would|has|anyone|why|was|welche|wann|soll|kann|est|quand|cuándo|puedo|quando)$/;

/** First words of a question that need no question mark; "can" may be "can't", "when" may tell. */
const askingUnmarked = /^(?:does|is|are|should|shall|which|anyone)$/;

/** A version that is only asked about: "what changed in build 22631?" */
function isAsked(
  message: Message,
  clause: Span,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const words = wordsOf(message, clause);
  const marked = gapAfter(message, clause.last).includes('?');
  const opens = clause.first === 0 || /[.!?\n]/.test(gapAfter(message, clause.first - 1));
  if (!marked && !(opens && askingUnmarked.test(words[0] ?? ''))) return false;
  if (!words.slice(0, 3).some((word) => asking.test(word)) && !asksForChoice(message, clause))
    return false;
  if (words.includes('also')) return true;
  return !before.slice(-4).some((word) => owning.has(word)) && !machines.test(after[0] ?? '');
}

/** "Which build is newer, 26100.2033 or 26100.1742?": the question stands before the comma. */
function asksForChoice(message: Message, clause: Span): boolean {
  let from = clause.first;
  while (from > 0 && !/[.!?;\n](?:\s|$)/.test(gapAfter(message, from - 1))) from -= 1;
  return /^(?:which|what|welche|welches)$/.test(message.tokens[from]?.word ?? '');
}

function isHealthy(clause: readonly string[]): boolean {
  const said = clause.join(' ');
  if (
    /\b(?:not|n t|doesn t|don t|didn t|isn t|won t|wasn t|can t|couldn t|cannot|hasn t|refuses|fails|never|stopped|nothing|no longer|nicht|pas|no funciona)\b/.test(
      said,
    )
  ) {
    return false;
  }
  return /\b(?:could (?:print|connect|open|update|install|do|play)|works?|(?<!\b(?:i|we|am|are|have been|ve been) )working|fine|ok|okay|perfectly|unaffected|no (?:such )?(?:problem|issue|error)s?|funktioniert|marche|funciona|läuft)\b/.test(
    said,
  );
}
