/** What each thing that happens at the desk changes on the page. Pure. */
import type { Dossier } from '../../src/desk/dossier.js';
import type { Me } from './answers.js';
import { reduceArticles, type ArticlesEvent } from './articles/articlesState.js';
import { reduceFrame, type FrameEvent } from './frame/frameState.js';
import { reduceProblems, type ProblemsEvent } from './problems/problemsState.js';
import { outboxAfter, outboxOnceShown } from './outbox/outbox.js';
import type { OutboxEvent } from './outbox/outbox.js';
import type { Mode, OpenCase, Problem, Queue, State, SuggestionDraft, Tab } from './state.js';

export type Event =
  | ArticlesEvent
  | FrameEvent
  | ProblemsEvent
  | OutboxEvent
  | { readonly kind: 'wordsRestored'; readonly words: Pick<State, 'drafts' | 'outbox'> }
  | { readonly kind: 'typed'; readonly id: string; readonly atMs: number }
  | { readonly kind: 'ticked'; readonly nowMs: number }
  | { readonly kind: 'signedIn'; readonly agent: Me }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'reached'; readonly yes: boolean }
  | { readonly kind: 'queueLoaded'; readonly tab: Tab; readonly queue: Queue }
  | { readonly kind: 'tabChosen'; readonly tab: Tab }
  | { readonly kind: 'caseOpened'; readonly id: string }
  | { readonly kind: 'caseLeft' }
  | { readonly kind: 'caseLoaded'; readonly dossier: Dossier }
  | { readonly kind: 'caseMissing'; readonly id: string }
  | { readonly kind: 'drafted'; readonly id: string; readonly text: string }
  | { readonly kind: 'modeChosen'; readonly id: string; readonly mode: Mode }
  | { readonly kind: 'sent'; readonly id: string; readonly text: string }
  | { readonly kind: 'deedBegun' }
  | { readonly kind: 'deedEnded'; readonly problem: Problem | null }
  | { readonly kind: 'sideChosen'; readonly side: OpenCase['side'] }
  | { readonly kind: 'foldToggled'; readonly key: string }
  | { readonly kind: 'rungChosen'; readonly method: string }
  | { readonly kind: 'recordingAsked'; readonly method: string | null }
  | { readonly kind: 'suggestionDrafted'; readonly draft: SuggestionDraft | null }
  | { readonly kind: 'suggested' }
  | { readonly kind: 'keysShown'; readonly yes: boolean }
  | { readonly kind: 'letterKeysSet'; readonly on: boolean };

export function reduce(state: State, event: Event): State {
  switch (event.kind) {
    case 'ticked':
      return { ...state, nowMs: event.nowMs };
    case 'signedIn':
      return { ...state, session: { kind: 'signedIn', agent: event.agent } };
    case 'signedOut':
      return { ...state, session: { kind: 'signedOut' } };
    case 'reached':
      return { ...state, reached: event.yes };
    case 'queueLoaded':
      return queueLoaded(state, event.tab, event.queue);
    case 'tabChosen':
      return { ...state, tab: event.tab };
    case 'deedBegun':
      return { ...state, busy: true, problem: null };
    case 'deedEnded':
      return { ...state, busy: false, problem: event.problem };
    case 'keysShown':
      return { ...state, keysShown: event.yes };
    case 'letterKeysSet':
      return { ...state, letterKeys: event.on };
    case 'sendBegun':
    case 'sendEnded':
    case 'sendTakenBack':
      return {
        ...state,
        outbox: outboxAfter(state.outbox, event),
        drafts: draftsOnceSent(state, event),
      };
    case 'wordsRestored':
      return { ...state, ...event.words };
    case 'typed':
      return { ...state, typing: { ...state.typing, [event.id]: event.atMs } };
    case 'drafted':
    case 'modeChosen':
    case 'sent':
      return { ...state, drafts: draftsAfter(state, event) };
    case 'caseOpened':
    case 'caseLeft':
    case 'caseLoaded':
    case 'caseMissing':
    case 'sideChosen':
    case 'foldToggled':
    case 'rungChosen':
    case 'recordingAsked':
    case 'suggestionDrafted':
    case 'suggested':
      return openCaseAfter(state, event);
    default:
      return elsewhereAfter(state, event);
  }
}

/** What is not about cases. */
function elsewhereAfter(state: State, event: ArticlesEvent | ProblemsEvent | FrameEvent): State {
  switch (event.kind) {
    case 'articlesOpened':
      return {
        ...state,
        articles: reduceArticles(state.articles, event),
        problems: { ...state.problems, shown: false },
      };
    case 'articlesLeft':
    case 'articlesSideChosen':
    case 'articlesLoaded':
    case 'articlesRefused':
    case 'suggestionsLoaded':
    case 'articleLoaded':
      return { ...state, articles: reduceArticles(state.articles, event) };
    case 'problemsOpened':
      return {
        ...state,
        problems: reduceProblems(state.problems, event),
        articles: { ...state.articles, shown: false },
      };
    case 'problemsLeft':
    case 'noticesLoaded':
    case 'burstsLoaded':
    case 'pinningSet':
      return { ...state, problems: reduceProblems(state.problems, event) };
    default:
      return { ...state, frame: reduceFrame(state.frame, event) };
  }
}

/** What is in a queue for the first time is news only to those who had the case before. */
function queueLoaded(state: State, tab: Tab, queue: Queue): State {
  const firstSeen = queue.cases
    .filter(({ id }) => state.seen[id] === undefined)
    .map(({ id, updatedAt }) => [id, updatedAt] as const);
  return {
    ...state,
    queues: { ...state.queues, [tab]: queue },
    seen: firstSeen.length === 0 ? state.seen : { ...state.seen, ...Object.fromEntries(firstSeen) },
  };
}

type DraftEvent = Extract<Event, { kind: 'drafted' | 'modeChosen' | 'sent' }>;

function draftsAfter(state: State, event: DraftEvent): State['drafts'] {
  const draft = state.drafts[event.id] ?? { text: '', mode: null };
  switch (event.kind) {
    case 'drafted':
      return { ...state.drafts, [event.id]: { ...draft, text: event.text } };
    case 'modeChosen':
      return { ...state.drafts, [event.id]: { ...draft, mode: event.mode } };
    case 'sent': {
      // What was typed while the last text was on its way stays.
      const text = draft.text === event.text ? '' : draft.text;
      return { ...state.drafts, [event.id]: { text, mode: null } };
    }
  }
}

/** A message leaves the composer when it sets out, and stands there again when it is taken back. */
function draftsOnceSent(state: State, event: OutboxEvent): State['drafts'] {
  if (event.kind === 'sendBegun') return draftsAfter(state, { ...event, kind: 'sent' });
  const back = state.outbox.find(({ key }) => key === event.key);
  if (event.kind === 'sendEnded' || back === undefined) return state.drafts;
  const since = state.drafts[back.caseId]?.text ?? '';
  const text = since === '' ? back.text : `${back.text}\n${since}`;
  return { ...state.drafts, [back.caseId]: { text, mode: 'message' } };
}

type CaseEvent = Extract<
  Event,
  {
    kind:
      | 'caseOpened'
      | 'caseLeft'
      | 'caseLoaded'
      | 'caseMissing'
      | 'sideChosen'
      | 'foldToggled'
      | 'rungChosen'
      | 'recordingAsked'
      | 'suggestionDrafted'
      | 'suggested';
  }
>;

function openCaseAfter(state: State, event: CaseEvent): State {
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
    outbox: outboxOnceShown(state.outbox, open.id),
    open: { ...open, load: { kind: 'loaded', dossier } },
    seen: { ...state.seen, [open.id]: dossier.case.updatedAt },
  };
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
