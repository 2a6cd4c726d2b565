/** Questions that the screens ask the state. Pure. */
import type { CaseSummary, Dossier } from '../../src/desk/dossier.js';
import { tabs } from './state.js';
import type { Draft, Mode, State, Tab } from './state.js';

export type Holder = 'nobody' | 'me' | 'another';

/** The list of a tab in the order in which it is worked: as the desk gives it out, else the latest first. */
export function rowsOf(state: State, tab: Tab): readonly CaseSummary[] | null {
  const queue = state.queues[tab];
  if (queue === null) return null;
  const { team } = state.frame;
  const cases = queue.cases.filter((row) => team === null || row.team === team);
  return tab === 'waiting' ? cases : cases.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Of several who wait, who has waited longest; null where one waits alone. */
export function longestWait(rows: readonly CaseSummary[]): string | null {
  const waiting = rows.filter(({ waitingSince }) => waitingSince !== null);
  const [first] = waiting.toSorted((a, b) =>
    (a.waitingSince ?? '').localeCompare(b.waitingSince ?? ''),
  );
  return first === undefined || waiting.length < 2 ? null : first.id;
}

/** "4", or "50+" where there are more than were fetched; empty until known. */
export function countOf(state: State, tab: Tab): string {
  const rows = rowsOf(state, tab);
  if (rows === null) return '';
  return state.queues[tab]?.more === true ? `${rows.length}+` : `${rows.length}`;
}

export function waitingCount(state: State): number {
  return state.queues.waiting?.cases.length ?? 0;
}

/** What the page's title counts: who waits, and the cases of one's own in which something is new. */
export function titleCount(state: State): number {
  const mine = state.queues.mine?.cases ?? [];
  return waitingCount(state) + mine.filter((row) => hasNews(state, row)).length;
}

/** '' until somebody is signed in. */
export function agentName({ session }: State): string {
  return session.kind === 'signedIn' ? session.agent.name : '';
}

export function hasRole(state: State, role: string): boolean {
  return state.session.kind === 'signedIn' && state.session.agent.roles.includes(role);
}

/** Articles are all that an author sees who is neither agent nor lead. */
export function isOnlyAuthor(state: State): boolean {
  return hasRole(state, 'author') && !hasRole(state, 'agent') && !hasRole(state, 'lead');
}

/** The open case's head: from the dossier, or from its row until the dossier has come. */
export function openSummary(state: State): CaseSummary | null {
  const { open } = state;
  if (open === null) return null;
  const dossier = openDossier(state);
  if (dossier !== null) return dossier.case;
  for (const tab of tabs) {
    const row = state.queues[tab]?.cases.find(({ id }) => id === open.id);
    if (row !== undefined) return row;
  }
  return null;
}

export function openDossier(state: State): Dossier | null {
  return state.open?.load.kind === 'loaded' ? state.open.load.dossier : null;
}

export function holderOf(state: State, summary: CaseSummary): Holder {
  if (summary.status !== 'withAgent' || summary.heldBy === null) return 'nobody';
  const { session } = state;
  return session.kind === 'signedIn' && session.agent.id === summary.heldBy.id ? 'me' : 'another';
}

/** Only who holds the case writes to the person; all others leave notes. */
export function draftOf(state: State, summary: CaseSummary): Draft & { readonly mode: Mode } {
  const draft = state.drafts[summary.id] ?? { text: '', mode: null };
  const held = holderOf(state, summary) === 'me';
  return { text: draft.text, mode: held ? (draft.mode ?? 'message') : 'note' };
}

/** Something happened in a case that is not before the agent. */
export function hasNews(state: State, summary: CaseSummary): boolean {
  const seen = state.seen[summary.id];
  return state.open?.id !== summary.id && seen !== undefined && summary.updatedAt > seen;
}

/** The row above or below the open one; the first when none is open. */
export function neighbour(state: State, step: 1 | -1): string | null {
  const rows = rowsOf(state, state.tab) ?? [];
  const at = rows.findIndex(({ id }) => id === state.open?.id);
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
  return rows[next]?.id ?? null;
}
