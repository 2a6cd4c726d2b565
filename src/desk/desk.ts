/**
 * The desk: what agents can see and do. The HTTP API and, later, the Teams channel are two skins
 * of this. A case that was never handed over does not exist here, nor does another team's.
 */
import type { Agent } from '../people/agent.js';
import type { CaseStatus } from '../cases/status.js';
import type { Cursor } from './casePage.js';
import type { DeskStatus } from './deskStatus.js';
import type { StoredFile } from '../storage/blobs.js';
import type { CaseSummary, Dossier } from './dossier.js';

/** `lost`: somebody else holds it; `refused`: not in this state (say why). */
export type Done =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lost'; readonly heldBy: string }
  | { readonly kind: 'refused'; readonly because: string }
  /** The request makes no sense for this case. */
  | { readonly kind: 'invalid'; readonly because: string };

export type NotDone = Exclude<Done, { readonly kind: 'done' }>;

/** `reference`: how a Bot Framework channel reaches it (JSON). */
export type HeldChat = {
  readonly kind: 'held';
  readonly conversationId: string;
  readonly reference: string | null;
};

export type CasePage = { readonly cases: readonly CaseSummary[]; readonly next: string | null };

export type CaseFilter = {
  readonly status: readonly CaseStatus[];
  readonly heldBy: string | null;
  /** Where the page before ended. */
  readonly after: Cursor | null;
  readonly limit: number;
};

export type Desk = {
  list(filter: CaseFilter, agent: Agent): Promise<CasePage>;
  status(agent: Agent): Promise<DeskStatus>;
  dossier(caseId: string, agent: Agent): Promise<Dossier | undefined>;
  /** A picture of this case; undefined where there is none, or the case is not the desk's. */
  file(caseId: string, fileId: string, agent: Agent): Promise<StoredFile | undefined>;
  accept(caseId: string, agent: Agent): Promise<Done>;
  /** The same `key` of the same agent in the same case is one message; null: each is one. */
  message(caseId: string, agent: Agent, text: string, key?: string | null): Promise<Done>;
  /** The chat that this agent holds; for what is shown there and not kept. */
  heldChat(caseId: string, agent: Agent): Promise<HeldChat | NotDone>;
  attempt(caseId: string, agent: Agent, method: string, outcome: string): Promise<Done>;
  offer(caseId: string, agent: Agent, method: string): Promise<Done>;
  note(caseId: string, agent: Agent, text: string): Promise<Done>;
  handBack(caseId: string, agent: Agent, method: string | null): Promise<Done>;
  /** `team` null: the same one. */
  queue(caseId: string, agent: Agent, team: string | null): Promise<Done>;
  solve(caseId: string, agent: Agent): Promise<Done>;
};
