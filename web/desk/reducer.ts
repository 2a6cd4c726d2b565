/** What each thing that happens at the desk changes on the page. Pure. */
import type { Me } from './answers.js';
import { reduceArticles, type ArticlesEvent } from './articles/articlesState.js';
import { reduceFrame, type FrameEvent } from './frame/frameState.js';
import { reduceProblems, type ProblemsEvent } from './problems/problemsState.js';
import { draftsAfter, draftsOnceSent, type DraftEvent } from './drafts.js';
import { openCaseAfter, type OpenCaseEvent } from './openCase.js';
import { nothingKnown, outboxAfter, shownBefore } from './outbox/outbox.js';
import type { OutboxEvent, Shown } from './outbox/outbox.js';
import { agentName } from './selectors.js';
import type { Problem, Queue, State, Tab } from './state.js';

export type Event =
  | ArticlesEvent
  | FrameEvent
  | ProblemsEvent
  | OutboxEvent
  | DraftEvent
  | OpenCaseEvent
  | { readonly kind: 'wordsRestored'; readonly words: Pick<State, 'drafts' | 'outbox'> }
  /** On signing out. */
  | { readonly kind: 'wordsForgotten' }
  | { readonly kind: 'typed'; readonly id: string; readonly atMs: number }
  | { readonly kind: 'ticked'; readonly nowMs: number }
  | { readonly kind: 'signedIn'; readonly agent: Me }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'reached'; readonly yes: boolean }
  | { readonly kind: 'queueLoaded'; readonly tab: Tab; readonly queue: Queue }
  | { readonly kind: 'tabChosen'; readonly tab: Tab }
  | { readonly kind: 'deedBegun' }
  | { readonly kind: 'deedEnded'; readonly problem: Problem | null }
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
        outbox: outboxAfter(state.outbox, event, shownOf(state, event)),
        drafts: draftsOnceSent(state, event),
      };
    case 'wordsRestored':
      return { ...state, ...event.words };
    case 'wordsForgotten':
      return { ...state, drafts: {}, outbox: [] };
    case 'typed':
      return { ...state, typing: { ...state.typing, [event.id]: event.atMs } };
    case 'drafted':
    case 'modeChosen':
    case 'sent':
      return { ...state, drafts: draftsAfter(state.drafts, event) };
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

/** What the conversation shows of this agent as a message sets out. */
function shownOf(state: State, event: OutboxEvent): Shown {
  if (event.kind !== 'sendBegun') return nothingKnown;
  const { open, outbox } = state;
  const dossier = open?.id === event.id && open.load.kind === 'loaded' ? open.load.dossier : null;
  return shownBefore(event, dossier, outbox, agentName(state));
}
