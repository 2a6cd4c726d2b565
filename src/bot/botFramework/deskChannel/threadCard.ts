/** A case as its card in the desk's channel: who, what, what was tried, who has it, and what can be done. */
import { spokenCode } from '../../../knowledge/codes/spoken.js';
import { isPlatformId, platformName } from '../../../knowledge/platform.js';
import type { CaseSummary, Dossier, DossierAttempt } from '../../../desk/dossier.js';
import type { AgentPayload } from './agentPayload.js';
import { deskChannelText as words } from './deskChannel.text.js';

/** What the card shows of a dossier. */
export type ShownDossier = Pick<Dossier, 'codes' | 'platform' | 'untried'> & {
  readonly case: Pick<
    CaseSummary,
    'id' | 'status' | 'title' | 'person' | 'waitingSince' | 'heldBy'
  >;
  readonly attempts: readonly Pick<DossierAttempt, 'title' | 'outcome'>[];
};

export type ThreadCardView = {
  readonly dossier: ShownDossier;
  /** Of the case. */
  readonly seq: number;
  /** What the person wrote with the handover; '' for nothing. */
  readonly wrote: string;
  /** The case on the desk's page; null where that has no address. */
  readonly page: string | null;
};

type Element = Readonly<Record<string, unknown>>;

const mostLines = 10;
const mostLetters = 300;

export function threadCard(view: ThreadCardView): Element {
  const { dossier } = view;
  const { status } = dossier.case;
  const isAtDesk = status === 'waiting' || status === 'withAgent';
  const body = [
    block(headline(dossier), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    block(standing(dossier), { color: status === 'waiting' ? 'Warning' : 'Default' }),
    ...(isAtDesk ? record(view) : []),
    ...(status === 'withAgent' ? [block(words.howTo, { isSubtle: true, size: 'Small' })] : []),
  ];
  const actions = [...buttons(view), ...pageLink(view.page)];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: `${headline(dossier)}\n${standing(dossier)}`,
    msteams: { width: 'Full' },
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** One line, for the notification. */
export function threadSummary({ dossier }: ThreadCardView): string {
  return `${headline(dossier)}: ${standing(dossier)}`;
}

function headline(dossier: ShownDossier): string {
  return `${short(dossier.case.person, 80)} · ${problemOf(dossier)}`;
}

function problemOf({ codes, case: { title } }: ShownDossier): string {
  const said = [...codes.slice(0, 3).map(spokenCode), ...(title === '' ? [] : [title])];
  return short(said.join(', ') || words.unknownProblem, 200);
}

function standing({ case: { status, person, heldBy } }: ShownDossier): string {
  switch (status) {
    case 'waiting':
      return words.waits(short(person, 80));
    case 'withAgent':
      return words.takenBy(heldBy?.name ?? words.colleague);
    case 'solved':
      return words.solved;
    case 'closed':
      return words.closed;
    default:
      return words.withBot;
  }
}

function record({ dossier, wrote }: ThreadCardView): readonly Element[] {
  const { attempts, untried, platform, case: summary } = dossier;
  const tried = attempts.map(
    ({ title, outcome }) => `${words.mark(outcome)} ${title}: ${words.outcome(outcome)}`,
  );
  const left = untried.map(({ title, why }) => `○ ${title}: ${why}`);
  const facts = [
    { title: words.problem, value: unmarked(problemOf(dossier)) },
    { title: words.pc, value: pcOf(platform) },
    ...(summary.waitingSince === null
      ? []
      : [{ title: words.waitingSince, value: readersTime(summary.waitingSince) }]),
  ];
  return [
    { type: 'FactSet', facts },
    ...(wrote === '' ? [] : section(words.wrote, [wrote])),
    ...section(words.tried, tried.length === 0 ? [words.nothingTried] : tried),
    ...(left.length === 0 ? [] : section(words.left, left)),
  ];
}

function section(title: string, lines: readonly string[]): readonly Element[] {
  const over = lines.length - mostLines;
  return [
    block(title, { weight: 'Bolder', size: 'Small', isSubtle: true }),
    ...lines.slice(0, mostLines).map((line) => block(line, { spacing: 'Small' })),
    ...(over > 0 ? [block(words.more(over), { spacing: 'Small', isSubtle: true })] : []),
  ];
}

function pcOf(platform: string | null): string {
  if (platform === null) return words.unknownPc;
  return isPlatformId(platform) ? platformName(platform) : platform;
}

/** The card writes it in the time zone of who reads it; without milliseconds, or it stays as it is. */
function readersTime(iso: string): string {
  const seconds = iso.replace(/\.\d+Z$/, 'Z');
  return `{{DATE(${seconds},SHORT)}} {{TIME(${seconds})}}`;
}

function block(text: string, look: Element): Element {
  return { type: 'TextBlock', text: unmarked(short(text, mostLetters)), wrap: true, ...look };
}

function short(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}

/** What people write is no Markdown. */
function unmarked(text: string): string {
  return text.replaceAll(/([\\`*_[\]#])/g, '\\$1');
}

function buttons({ dossier, seq }: ThreadCardView): readonly Element[] {
  const { id, status } = dossier.case;
  const verbs: readonly AgentPayload['do'][] =
    status === 'waiting' ? ['accept'] : status === 'withAgent' ? ['solve', 'queue', 'return'] : [];
  return verbs.map((verb, index) => {
    const look = { title: words.button(verb), ...(index === 0 ? { style: 'positive' } : {}) };
    const data: AgentPayload = { do: verb, case: id, seq };
    const fallback = { type: 'Action.Submit', ...look, data };
    return { type: 'Action.Execute', verb: 'do', ...look, data, fallback };
  });
}

function pageLink(page: string | null): readonly Element[] {
  return page === null ? [] : [{ type: 'Action.OpenUrl', title: words.openPage, url: page }];
}
