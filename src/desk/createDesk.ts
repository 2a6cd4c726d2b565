/** The desk on the database: each action is one transaction on the case's log. */
import { outcomeOf, type Case } from '../cases/case.js';
import { outcomes, type Fact, type Outcome } from '../cases/events.js';
import { appendEvents, loadCase } from '../cases/store.js';
import { variantFor } from '../knowledge/article.js';
import type { Agent } from '../people/agent.js';
import type { Transact } from '../storage/storage.js';
import { listCases } from './caseList.js';
import type { Desk, Done } from './desk.js';
import { deskText } from './desk.text.js';
import { readCaseFile } from './readCaseFile.js';
import { readDossier, type DossierPorts } from './readDossier.js';

export type DeskPorts = DossierPorts & {
  readonly now: () => number;
  readonly newId: () => string;
  /** Says something to the person in the agent's name, in this transaction. */
  readonly tell: (trx: Transact, theCase: Case, agent: Agent, text: string) => Promise<void>;
  /** Says to both sides who took over or gave back, in the agent's name. */
  readonly mark: (trx: Transact, theCase: Case, agent: Agent, text: string) => Promise<void>;
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

export function createDesk(ports: DeskPorts): Desk {
  const held = (caseId: string, agent: Agent, act: Act) =>
    change(ports, caseId, (trx, theCase) => {
      const obstacle = notHeldBy(theCase, agent);
      return obstacle === null ? act(trx, theCase) : Promise.resolve(obstacle);
    });
  return {
    list: (filter) => listCases(ports.storage, filter),
    dossier: (caseId, agent) => {
      ports.log.info({ caseId, agentId: agent.id }, 'case looked at');
      return readDossier(ports, caseId);
    },
    file: (caseId, fileId, agent) => {
      ports.log.info({ caseId, agentId: agent.id, fileId }, 'file looked at');
      return readCaseFile(ports.storage, caseId, fileId);
    },
    accept: (caseId, agent) =>
      change(ports, caseId, (trx, theCase) => accept(ports, trx, theCase, agent)),
    message: (caseId, agent, text) =>
      held(caseId, agent, async (trx, theCase) => {
        await ports.tell(trx, theCase, agent, text);
        return done;
      }),
    attempt: (caseId, agent, method, outcome) =>
      held(caseId, agent, (trx, theCase) =>
        recordAttempt(ports, trx, theCase, { agent, method, outcome }),
      ),
    offer: (caseId, agent, method) =>
      held(caseId, agent, async (trx, theCase) => {
        const obstacle = notToOffer(ports, theCase, method);
        if (obstacle !== null) return obstacle;
        await ports.hand(trx, theCase, { kind: 'agentOffers', method });
        return done;
      }),
    note: (caseId, agent, text) =>
      change(ports, caseId, async (trx, theCase) => {
        await ports.keepNote(trx, theCase, agent, text);
        return done;
      }),
    handBack: (caseId, agent, method) =>
      held(caseId, agent, (trx, theCase) => handBack(ports, trx, theCase, agent, method)),
    queue: (caseId, agent) =>
      held(caseId, agent, async (trx, theCase) => {
        await ports.mark(trx, theCase, agent, deskText.backInQueue);
        await append(ports, trx, theCase, { kind: 'queued', ...named(agent) });
        return done;
      }),
    solve: (caseId, agent) =>
      held(caseId, agent, async (trx, theCase) => {
        await ports.mark(trx, theCase, agent, deskText.solved);
        await append(ports, trx, theCase, { kind: 'solved', by: 'agent' });
        return done;
      }),
  };
}

type Act = (trx: Transact, theCase: Case) => Promise<Done>;

const done: Done = { kind: 'done' };
const unknown: Done = { kind: 'unknown' };

async function change(ports: DeskPorts, caseId: string, act: Act): Promise<Done> {
  const { result, conversationId } = await ports.storage.write(async (trx) => {
    const conversation = await lockConversation(trx, caseId);
    const theCase = conversation === null ? undefined : await loadCase(trx, caseId);
    if (theCase?.everHandedOver !== true) return { result: unknown, conversationId: null };
    return { result: await act(trx, theCase), conversationId: conversation };
  });
  if (result.kind === 'done' && conversationId !== null) {
    ports.storage.announce([conversationId]);
    ports.wake(conversationId);
  }
  return result;
}

/** As turns do, so that what an agent does and what the person says come one after the other. */
async function lockConversation(trx: Transact, caseId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('conversations')
    .select('conversations.id')
    .innerJoin('cases', 'cases.conversation_id', 'conversations.id')
    .where('cases.id', '=', caseId)
    .forUpdate('conversations')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The person is told once, in the agent's name; accepting again by the holder is no event. */
async function accept(ports: DeskPorts, trx: Transact, theCase: Case, agent: Agent): Promise<Done> {
  if (theCase.status === 'withAgent') {
    return theCase.agent?.id === agent.id ? done : lostTo(theCase);
  }
  if (theCase.status !== 'waiting') return { kind: 'refused', because: deskText.notWaiting };
  const accepted = await append(ports, trx, theCase, { kind: 'accepted', ...named(agent) });
  await trx
    .updateTable('conversations')
    .set({ case_id: theCase.id })
    .where('id', '=', theCase.conversationId)
    .execute();
  await ports.mark(trx, accepted, agent, deskText.arrived(agent.name));
  return done;
}

async function handBack(
  ports: DeskPorts,
  trx: Transact,
  theCase: Case,
  agent: Agent,
  method: string | null,
): Promise<Done> {
  if (theCase.article === null) return { kind: 'refused', because: deskText.noArticle };
  const obstacle = method === null ? null : notToOffer(ports, theCase, method);
  if (obstacle !== null) return obstacle;
  await ports.mark(trx, theCase, agent, deskText.handedBack);
  const returned = await append(ports, trx, theCase, { kind: 'returned', ...named(agent), method });
  await ports.hand(trx, returned, { kind: 'returned', method });
  return done;
}

async function recordAttempt(
  ports: DeskPorts,
  trx: Transact,
  theCase: Case,
  { agent, method: id, outcome }: { agent: Agent; method: string; outcome: string },
): Promise<Done> {
  const method = methodOf(ports, theCase, id);
  if (method === undefined || !isOutcome(outcome)) {
    return { kind: 'invalid', because: deskText.unknownMethod };
  }
  await append(ports, trx, theCase, {
    kind: 'attempted',
    method: id,
    title: method.title,
    variant: [],
    outcome,
    why: null,
    stage: null,
    by: 'agent',
    byName: agent.name,
    channel: 'desk',
    words: null,
  });
  return done;
}

async function append(ports: DeskPorts, trx: Transact, theCase: Case, fact: Fact): Promise<Case> {
  const event = { ...fact, seq: theCase.seq + 1, at: ports.now() };
  const after = await appendEvents(trx, theCase.id, [event]);
  await ports.fold(trx, theCase, after);
  return after;
}

function notHeldBy(theCase: Case, agent: Agent): Done | null {
  if (theCase.status !== 'withAgent') return { kind: 'refused', because: deskText.acceptFirst };
  return theCase.agent?.id === agent.id ? null : lostTo(theCase);
}

function lostTo(theCase: Case): Done {
  return { kind: 'lost', heldBy: theCase.agent?.name ?? '' };
}

/** Nobody is asked to try the same thing twice, not by an agent's slip either. */
function notToOffer(ports: DeskPorts, theCase: Case, id: string): Done | null {
  const method = methodOf(ports, theCase, id);
  if (method === undefined) return { kind: 'invalid', because: deskText.unknownMethod };
  const platform = theCase.platform?.id ?? null;
  if (platform !== null && variantFor(method, platform) === undefined) {
    return { kind: 'refused', because: deskText.otherWindows };
  }
  const outcome = outcomeOf(theCase, id)?.outcome;
  const isTried = outcome === 'fixed' || outcome === 'notFixed' || outcome === 'triedBefore';
  return isTried ? { kind: 'refused', because: deskText.triedAlready } : null;
}

function methodOf({ articleById }: DeskPorts, theCase: Case, id: string) {
  const article = theCase.article === null ? undefined : articleById(theCase.article.id);
  return article?.methods.find((method) => method.id === id);
}

function isOutcome(value: string): value is Outcome {
  return (outcomes as readonly string[]).includes(value);
}

function named(agent: Agent) {
  return { agentId: agent.id, agentName: agent.name };
}
