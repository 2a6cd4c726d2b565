/** The words of the desk page that depend on data. Plain, short, never blaming. */
import type { CaseSummary, Dossier, DossierAttempt } from '../../src/desk/dossier.js';
import { isPlatformId, platformName } from '../../src/knowledge/platform.js';
import type { Answer } from './api.js';
import type { Rung } from './rungs.js';
import type { Holder } from './selectors.js';
import type { Tab } from './state.js';
import { clockTime, counted, longWait, minutesBetween } from './times.js';
import type { Piece } from './transcript.js';

const outcomeWords: Readonly<Record<string, string>> = {
  fixed: 'fixed it',
  notFixed: 'did not help',
  triedBefore: 'tried before',
  couldNot: 'could not',
  notApplicable: 'does not apply',
  skipped: 'skipped',
  notTried: 'not tried',
};

export function outcomeWord(outcome: string): string {
  return outcomeWords[outcome] ?? outcome;
}

export const emptyTab: Readonly<Record<Tab, string>> = {
  waiting: 'No one in the queue.',
  mine: 'You hold no case.',
  ended: 'No case has ended yet.',
};

/** Codes and title in a line; a case without an article has no title, and may have no code. */
export function problemLine(codes: readonly string[], title: string): string {
  if (title !== '') return [...codes, title].join(' ');
  return codes.length === 0 ? 'No code and no article' : `${codes.join(' ')} (no article)`;
}

export function statusWords(summary: CaseSummary, holder: Holder, nowMs: number): string {
  switch (summary.status) {
    case 'waiting':
      return summary.waitingSince === null
        ? 'Waiting'
        : `Waiting ${longWait(minutesBetween(summary.waitingSince, nowMs))}`;
    case 'withAgent':
      return holder === 'me' ? 'With you' : `With ${summary.heldBy?.name ?? 'another agent'}`;
    case 'withBot':
      return 'With the bot';
    case 'solved':
      return 'Solved';
    case 'closed':
      return 'Closed';
    default:
      return summary.status;
  }
}

/** What stands beside an outcome: by whom, where it was not the person, how long it took, what they said. */
export function aboutAttempt(
  { by, minutes, note }: DossierAttempt,
  person: string,
  me: string,
): string {
  return [
    ...(by === 'person' ? [] : [byWords(by, person, me)]),
    ...(minutes === null || minutes < 1 ? [] : [`after ${counted(minutes, 'minute')}`]),
    ...(note === null ? [] : [`“${note}”`]),
  ].join(', ');
}

/** "by Noor Haddad", "in the first message", "by you". */
export function byWords(by: string, person: string, me: string): string {
  if (by === 'message') return 'said in a message';
  return `by ${by === 'person' ? person : by === me ? 'you' : by}`;
}

export function platformWords(platform: string | null): string {
  if (platform === null) return 'Windows version not known';
  return isPlatformId(platform) ? platformName(platform) : platform;
}

/** "3 in 11 minutes" and "none helped". */
export function triedWords(dossier: Dossier): { readonly count: string; readonly rest: string } {
  const { attempts } = dossier;
  const last = attempts.at(-1);
  if (last === undefined) return { count: 'Nothing yet', rest: '' };
  const outcomes = new Map(attempts.map((attempt) => [attempt.method, attempt]));
  const n = outcomes.size;
  const minutes = minutesBetween(dossier.case.openedAt, Date.parse(last.at));
  const fixed = [...outcomes.values()].find(({ outcome }) => outcome === 'fixed');
  return {
    count: minutes < 1 ? `${n}` : `${n} in ${longWait(minutes)}`,
    rest: fixed === undefined ? ', none helped' : `, ${fixed.title} fixed it`,
  };
}

/** One name is enough to begin with; the ladder has all of them. */
export function leftWords(
  { article }: Pick<Dossier, 'article'>,
  rungs: readonly Rung[],
): { readonly count: string; readonly rest: string } {
  const left = rungs.filter((rung) => rung.left !== null);
  const [first] = left;
  if (first === undefined) {
    const none = article === null && rungs.length === 0;
    return { count: '', rest: none ? 'No article to go by' : 'Nothing left on the ladder' };
  }
  const more = left.length > 1 ? ` + ${left.length - 1} more` : '';
  return { count: `${left.length} for you:`, rest: `${first.title}${because(first)}${more}` };
}

/** " (needs an administrator)"; nothing where it just was not its turn. */
function because(rung: Rung): string {
  const why = rung.last?.outcome === 'couldNot' ? outcomeWord('couldNot') : leftWhy(rung);
  return why === notTriedYet ? '' : ` (${why})`;
}

/** In the desk's words. */
const notTriedYet = 'not tried yet';

/** Why a rung is left: the desk's words, else what came of it. */
export function leftWhy(rung: Rung): string {
  return rung.left?.why ?? outcomeWord(rung.last?.outcome ?? 'notTried');
}

/** "0x80070002 on Windows 11. 3 tried, 1 left." */
export function ladderWords(dossier: Dossier, rungs: readonly Rung[]): string {
  if (dossier.article === null && rungs.length === 0) {
    return 'No article is about this. Look below for a method that may help.';
  }
  const code = dossier.codes[0] ?? 'No code';
  const on = dossier.platform === null ? '' : ` on ${platformWords(dossier.platform)}`;
  const tried = rungs.filter(({ last }) => last !== null).length;
  const left = rungs.filter((rung) => rung.left !== null).length;
  return `${code}${on}. ${tried} tried, ${left} left.`;
}

/** "Did not help, 14:02, by Noor Haddad". */
export function attemptWords(
  attempt: DossierAttempt,
  person: string,
  me: string,
  nowMs: number,
): string {
  const word = outcomeWord(attempt.outcome);
  const start = word.charAt(0).toUpperCase() + word.slice(1);
  return `${start}, ${clockTime(attempt.at, nowMs)}, ${byWords(attempt.by, person, me)}`;
}

/** "Bot walked Noor Haddad through 3 methods, 14:00 to 14:11". */
export function runWords(
  run: Extract<Piece, { kind: 'run' }>,
  person: string,
  nowMs: number,
): string {
  const from = clockTime(run.from, nowMs);
  const to = clockTime(run.to, nowMs);
  const when = from === to ? from : `${from} to ${to}`;
  return run.methods > 0
    ? `Bot walked ${person} through ${counted(run.methods, 'method')}, ${when}`
    : `${counted(run.botLines, 'message')} of the bot, ${when}`;
}

/** Why they are the next: "Noor Haddad can't work and has waited 8 minutes." */
export function nextWords(
  { person, priority, waitingSince }: CaseSummary,
  isLongest: boolean,
  nowMs: number,
): string {
  const minutes = waitingSince === null ? 0 : minutesBetween(waitingSince, nowMs);
  const waited = minutes < 1 ? 'has just come' : `has waited ${longWait(minutes)}`;
  if (priority === 'blocked') return `${person} can't work and ${waited}.`;
  return isLongest ? `${person} ${waited}, longer than the others.` : `${person} ${waited}.`;
}

export function waitingWords(n: number): string {
  return n === 1 ? '1 person is waiting' : `${n} people are waiting`;
}

/** Null when nothing went wrong, or when the sign-in page says it. */
export function problemWords(answer: Answer<unknown>): string | null {
  switch (answer.kind) {
    case 'ok':
    case 'signedOut':
      return null;
    case 'lost':
      return answer.heldBy === null ? 'Somebody else was first.' : `${answer.heldBy} was first.`;
    case 'unknown':
      return 'This case is no longer at the desk.';
    case 'refused':
      return (
        answer.because ?? 'The desk did not take this. Load the page again, then try once more.'
      );
    case 'unreachable':
      return "The desk can't be reached. Nothing was changed; try again in a moment.";
  }
}
