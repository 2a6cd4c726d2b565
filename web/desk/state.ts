/** All that the desk page knows at a moment. Changed by reducer.ts only. */
import type { CaseSummary, Dossier } from '../../src/desk/dossier.js';
import type { Me } from './answers.js';
import { bareFrame, type FrameState } from './frame/frameState.js';
import { noProblems, type ProblemsState } from './problems/problemsState.js';
import type { Outgoing } from './outbox/outbox.js';
import { noArticles, type ArticlesState } from './articles/articlesState.js';

export const tabs = ['waiting', 'mine', 'ended'] as const;
export type Tab = (typeof tabs)[number];

export type Queue = { readonly cases: readonly CaseSummary[]; readonly more: boolean };

type Session =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly agent: Me };

export type OpenCase = {
  readonly id: string;
  readonly load:
    | { readonly kind: 'loading' }
    | { readonly kind: 'loaded'; readonly dossier: Dossier }
    | { readonly kind: 'missing' };
  /** Which half is shown where there is no room for both. */
  readonly side: 'case' | 'ladder';
  /** Keys of the folded parts that were opened. */
  readonly unfolded: readonly string[];
  /** The rung whose buttons show; null is the first that is left. */
  readonly rung: string | null;
  /** The method that is being recorded as done: "what came of it?" */
  readonly recording: string | null;
  /** The correction that is being written; null where none is. */
  readonly suggesting: SuggestionDraft | null;
  readonly suggested: boolean;
};

/** `stage` as it is typed: counted from 1, or ''. */
export type SuggestionDraft = {
  readonly method: string;
  readonly stage: string;
  readonly text: string;
};

export type Mode = 'message' | 'note';

/** `mode` is null until the agent has chosen one for this case. */
export type Draft = { readonly text: string; readonly mode: Mode | null };

/** Where a fault is told: beside what was pressed. */
export type Place = 'case' | 'composer' | 'rung' | 'library' | 'suggestion';

export type Problem = { readonly caseId: string; readonly place: Place; readonly text: string };

export type State = {
  readonly nowMs: number;
  readonly session: Session;
  readonly reached: boolean;
  readonly tab: Tab;
  readonly queues: Readonly<Record<Tab, Queue | null>>;
  readonly open: OpenCase | null;
  readonly articles: ArticlesState;
  readonly frame: FrameState;
  readonly problems: ProblemsState;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly outbox: readonly Outgoing[];
  /** By case, when the person was last seen typing; gone once more of the case has come. */
  readonly typing: Readonly<Record<string, number>>;
  /** `updatedAt` of each case when this agent last had it before them. */
  readonly seen: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly keysShown: boolean;
  /** Single-letter keys can be switched off, for those who dictate. */
  readonly letterKeys: boolean;
};

export function initialState(nowMs: number, letterKeys: boolean): State {
  return {
    nowMs,
    session: { kind: 'asking' },
    reached: true,
    tab: 'waiting',
    queues: { waiting: null, mine: null, ended: null },
    open: null,
    articles: noArticles,
    frame: bareFrame,
    problems: noProblems,
    drafts: {},
    outbox: [],
    typing: {},
    seen: {},
    busy: false,
    problem: null,
    keysShown: false,
    letterKeys,
  };
}
