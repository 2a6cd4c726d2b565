/** The case that is open: what happens to it on the page. Pure. */
import type { Dossier } from '../../src/desk/dossier.js';
import { outboxOnceShown } from './outbox/outbox.js';
import { agentName } from './selectors.js';
import type { OpenCase, Queue, State, SuggestionDraft } from './state.js';

export type OpenCaseEvent =
  | { readonly kind: 'caseOpened'; readonly id: string }
  | { readonly kind: 'caseLeft' }
  | { readonly kind: 'caseLoaded'; readonly dossier: Dossier }
  | { readonly kind: 'caseMissing'; readonly id: string }
  | { readonly kind: 'sideChosen'; readonly side: OpenCase['side'] }
  | { readonly kind: 'foldToggled'; readonly key: string }
  | { readonly kind: 'rungChosen'; readonly method: string }
  | { readonly kind: 'recordingAsked'; readonly method: string | null }
  | { readonly kind: 'suggestionDrafted'; readonly draft: SuggestionDraft | null }
  | { readonly kind: 'suggested' };

export function openCaseAfter(state: State, event: OpenCaseEvent): State {
  if (event.kind === 'caseOpened') return caseOpened(state, event.id);
  const open = state.open;
  if (open === null) return state;
  switch (event.kind) {
    case 'caseLeft':
      return { ...state, open: null };
    case 'caseLoaded':
      return open.id === event.dossier.case.id ? loaded(state, open, event.dossier) : state;
    case 'caseMissing':
      return open.id === event.id
        ? { ...withoutRow(state, event.id), open: { ...open, load: { kind: 'missing' } } }
        : state;
    case 'sideChosen':
      return { ...state, open: { ...open, side: event.side } };
    case 'foldToggled':
      return { ...state, open: { ...open, unfolded: toggled(open.unfolded, event.key) } };
    case 'rungChosen':
      return { ...state, open: { ...open, rung: event.method, recording: null } };
    case 'recordingAsked':
      return { ...state, open: { ...open, recording: event.method } };
    case 'suggestionDrafted':
      return { ...state, open: { ...open, suggesting: event.draft, suggested: false } };
    case 'suggested':
      return { ...state, open: { ...open, suggesting: null, suggested: true } };
  }
}

function caseOpened(state: State, id: string): State {
  const open = state.open?.id === id ? state.open : justOpened(id);
  const isElsewhere = state.articles.shown || state.problems.shown;
  if (open === state.open && !isElsewhere) return state;
  return {
    ...state,
    open,
    articles: { ...state.articles, shown: false },
    problems: { ...state.problems, shown: false },
  };
}

/** It went to another team, or back to the bot: the lists that come next have it no more. */
function withoutRow(state: State, id: string): State {
  const without = (queue: Queue | null) =>
    queue && { ...queue, cases: queue.cases.filter((row) => row.id !== id) };
  const { waiting, mine, ended } = state.queues;
  return {
    ...state,
    queues: { waiting: without(waiting), mine: without(mine), ended: without(ended) },
  };
}

function justOpened(id: string): OpenCase {
  return {
    id,
    load: { kind: 'loading' },
    side: 'case',
    unfolded: [],
    rung: null,
    recording: null,
    suggesting: null,
    suggested: false,
  };
}

function loaded(state: State, open: OpenCase, dossier: Dossier): State {
  const { [open.id]: _ended, ...typing } = state.typing;
  return {
    ...state,
    typing,
    outbox: outboxOnceShown(state.outbox, dossier, agentName(state)),
    open: { ...open, load: { kind: 'loaded', dossier } },
    seen: { ...state.seen, [open.id]: dossier.case.updatedAt },
  };
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
