/** What the desk needs of the rest of the house. */
import type { Case } from '../cases/case.js';
import type { Article } from '../knowledge/article.js';
import type { Agent } from '../people/agent.js';
import type { Transact } from '../storage/storage.js';
import type { DossierPorts } from './readDossier.js';

export type DeskPorts = DossierPorts & {
  readonly now: () => number;
  readonly newId: () => string;
  /** An agent may send what stands in another article than the case's. */
  readonly library: () => { readonly all: readonly Article[] };
  /** Says something to the person in the agent's name, in this transaction. */
  readonly tell: (trx: Transact, theCase: Case, agent: Agent, text: string) => Promise<void>;
  /** Says to both sides who took over or gave back, in the agent's name. */
  readonly mark: (trx: Transact, theCase: Case, agent: Agent, text: string) => Promise<void>;
  /** A case waits again, or at another team: that team is told. */
  readonly waits: (trx: Transact, theCase: Case) => Promise<void>;
  /** Folds the card on screen where the agent's doing has ended its waiting. */
  readonly fold: (trx: Transact, before: Case, after: Case) => Promise<void>;
  /** Keeps a note that only agents see. */
  readonly keepNote: (trx: Transact, theCase: Case, agent: Agent, text: string) => Promise<void>;
  /** Puts into the inbox what the bot has to do; it does it after `wake`. */
  readonly hand: (
    trx: Transact,
    theCase: Case,
    task: { readonly kind: 'returned'; readonly method: string | null } | Offer,
  ) => Promise<void>;
  readonly wake: (conversationId: string) => void;
  readonly log: { info(fields: object, message: string): void };
};

type Offer = { readonly kind: 'agentOffers'; readonly method: string };
