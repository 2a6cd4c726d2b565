/** A case as its card in the desk's channel: who, what, what was tried, who has it, and what can be done. */
import { spokenCode } from '../../../knowledge/codes/spoken.js';
import { isPlatformId, platformName } from '../../../knowledge/platform.js';
import type { CaseSummary, Dossier, DossierAttempt } from '../../../desk/dossier.js';
import type { AgentPayload } from './agentPayload.js';
import { deskChannelText as words } from './deskChannel.text.js';

/** What the card shows of a dossier. */
export type ShownDossier = Pick<
  Dossier,
  'codes' | 'platform' | 'untried' | 'pc' | 'contact' | 'priority' | 'note'
> & {
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
  /** The team that has it now, for a thread that it has left; null in its own. */
  readonly passedTo: string | null;
};

type Element = Readonly<Record<string, unknown>>;

const mostLines = 10;
const mostLetters = 300;

export function threadCard(view: ThreadCardView): Element {
  const { dossier } = view;
  const { status } = dossier.case;
  const isHere = view.passedTo === null;
  const isAtDesk = isHere && (status === 'waiting' || status === 'withAgent');
  const stands = standing(view);
  const body = [
    block(headline(dossier), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    block(stands, { color: isHere && status === 'waiting' ? 'Warning' : 'Default' }),
    ...(isAtDesk ? record(view) : []),
    ...(isHere && status === 'withAgent'
      ? [block(words.howTo, { isSubtle: true, size: 'Small' })]
      : []),
  ];
  const actions = isHere ? [...buttons(view), ...pageLink(view.page)] : [];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: `${headline(dossier)}\n${stands}`,
    msteams: { width: 'Full' },
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/** One line, for the notification. */
export function threadSummary(view: ThreadCardView): string {
  return `${headline(view.dossier)}: ${standing(view)}`;
}

function headline(dossier: ShownDossier): string {
  return `${short(dossier.case.person, 80)} · ${problemOf(dossier)}`;
}

function problemOf({ codes, case: { title } }: ShownDossier): string {
  const said = [...codes.slice(0, 3).map(spokenCode), ...(title === '' ? [] : [title])];
  return short(said.join(', ') || words.unknownProblem, 200);
}

function standing({ dossier, passedTo }: ThreadCardView): string {
  const { status, person, heldBy } = dossier.case;
  if (passedTo !== null) return words.passedTo(short(passedTo, 80));
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
  const { attempts, untried, note, case: summary } = dossier;
  const tried = attempts.map(
    ({ title, outcome }) => `${words.mark(outcome)} ${title}: ${words.outcome(outcome)}`,
  );
  const left = untried.map(({ title, why }) => `○ ${title}: ${why}`);
  const facts = [
    { title: words.problem, value: unmarked(problemOf(dossier)) },
    { title: words.pc, value: unmarked(pcOf(dossier)) },
    ...givenFacts(dossier),
    ...(summary.waitingSince === null
      ? []
      : [{ title: words.waitingSince, value: readersTime(summary.waitingSince) }]),
  ];
  return [
    { type: 'FactSet', facts },
    ...(wrote === '' ? [] : section(words.wrote, [wrote])),
    ...(note === null ? [] : section(words.noteGiven, [note])),
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

/** What agents ask first, as far as the person gave it. */
function givenFacts({ contact, priority }: ShownDossier): readonly Element[] {
  return [
    ...(priority === null ? [] : [{ title: words.canWork, value: words.work(priority) }]),
    ...(contact === null ? [] : [{ title: words.contact, value: unmarked(short(contact, 200)) }]),
  ];
}

function pcOf({ pc, platform }: ShownDossier): string {
  const windows =
    platform === null
      ? words.unknownPc
      : isPlatformId(platform)
        ? platformName(platform)
        : platform;
  return pc === null ? windows : `${short(pc, 80)}, ${windows}`;
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
