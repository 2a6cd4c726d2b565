/**
 * The desk: what agents can see and do. The HTTP API and, later, the Teams channel are two skins
 * of this. A case that was never handed over does not exist here.
 */
import type { Agent } from '../people/agent.js';
import type { CaseStatus } from '../cases/status.js';
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

export type CasePage = { readonly cases: readonly CaseSummary[]; readonly next: string | null };

export type Desk = {
  list(filter: {
    readonly status: readonly CaseStatus[];
    readonly heldBy: string | null;
    readonly after: string | null;
    readonly limit: number;
  }): Promise<CasePage>;
  dossier(caseId: string, agent: Agent): Promise<Dossier | undefined>;
  /** A picture of this case; undefined where there is none, or the case is not the desk's. */
  file(caseId: string, fileId: string, agent: Agent): Promise<StoredFile | undefined>;
  accept(caseId: string, agent: Agent): Promise<Done>;
  message(caseId: string, agent: Agent, text: string): Promise<Done>;
  attempt(caseId: string, agent: Agent, method: string, outcome: string): Promise<Done>;
  offer(caseId: string, agent: Agent, method: string): Promise<Done>;
  note(caseId: string, agent: Agent, text: string): Promise<Done>;
  handBack(caseId: string, agent: Agent, method: string | null): Promise<Done>;
  queue(caseId: string, agent: Agent): Promise<Done>;
  solve(caseId: string, agent: Agent): Promise<Done>;
};
