/** The desk on the database: each action is one transaction on the case's log. */
import { outcomeOf, type Case } from '../cases/case.js';
import { outcomes, type Outcome } from '../cases/events.js';
import { loadCase } from '../cases/store.js';
import { anyMethod } from '../knowledge/anyMethod.js';
import { variantFor, type Article, type Method } from '../knowledge/article.js';
import type { Agent } from '../people/agent.js';
import type { Transact } from '../storage/storage.js';
import { accept } from './accept.js';
import { append, done, named, notHeldBy } from './caseLog.js';
import { listCases } from './caseList.js';
import type { Desk, Done } from './desk.js';
import { deskText } from './desk.text.js';
import type { DeskPorts } from './deskPorts.js';
import { heldChat } from './heldChat.js';
import { isSaid, keepSaid } from './messageOnce.js';
import { readDeskStatus } from './readDeskStatus.js';
import { passOn } from './passOn.js';
import { keepSeen } from './presence.js';
import { readCaseFile } from './readCaseFile.js';
import { readDossier } from './readDossier.js';
import { isAtDesk } from './teams.js';

export function createDesk(ports: DeskPorts): Desk {
  const held = (caseId: string, agent: Agent, act: Act) =>
    change(ports, caseId, agent, (trx, theCase) => {
      const obstacle = notHeldBy(theCase, agent);
      return obstacle === null ? act(trx, theCase) : Promise.resolve(obstacle);
    });
  return {
    list: (filter, agent) => listCases(ports.storage, ports.settings, filter, agent),
    status: (agent) => readDeskStatus(ports.storage, ports.settings, agent, ports.now()),
    dossier: (caseId, agent) => {
      ports.log.info({ caseId, agentId: agent.id }, 'case looked at');
      return readDossier(ports, caseId, agent);
    },
    file: (caseId, fileId, agent) => {
      ports.log.info({ caseId, agentId: agent.id, fileId }, 'file looked at');
      return readCaseFile(ports.storage, ports.settings, agent, caseId, fileId);
    },
    accept: (caseId, agent) =>
      change(ports, caseId, agent, (trx, theCase) => accept(ports, trx, theCase, agent)),
    message: (caseId, agent, text, key = null) =>
      change(ports, caseId, agent, (trx, theCase) =>
        say(ports, trx, theCase, { agent, text, key }),
      ),
    heldChat: (caseId, agent) => heldChat(ports.storage, ports.settings, agent, caseId),
    attempt: (caseId, agent, method, outcome) =>
      held(caseId, agent, (trx, theCase) =>
        recordAttempt(ports, trx, theCase, { agent, method, outcome }),
      ),
    offer: (caseId, agent, method) =>
      held(caseId, agent, async (trx, theCase) => {
        const obstacle = notToOffer(theCase, methodOf(ports, theCase, method));
        if (obstacle !== null) return obstacle;
        await ports.hand(trx, theCase, { kind: 'agentOffers', method });
        return done;
      }),
    note: (caseId, agent, text) =>
      change(ports, caseId, agent, async (trx, theCase) => {
        await ports.keepNote(trx, theCase, agent, text);
        return done;
      }),
    handBack: (caseId, agent, method) =>
      held(caseId, agent, (trx, theCase) => handBack(ports, trx, theCase, agent, method)),
    queue: (caseId, agent, team) =>
      change(ports, caseId, agent, (trx, theCase) => passOn(ports, trx, theCase, agent, team)),
    solve: (caseId, agent) =>
      held(caseId, agent, async (trx, theCase) => {
        await ports.mark(trx, theCase, agent, deskText.solved);
        await append(ports, trx, theCase, { kind: 'solved', by: 'agent' });
        return done;
      }),
  };
}

type Act = (trx: Transact, theCase: Case) => Promise<Done>;

const unknown: Done = { kind: 'unknown' };

async function change(ports: DeskPorts, caseId: string, agent: Agent, act: Act): Promise<Done> {
  const { result, conversationId } = await ports.storage.write(async (trx) => {
    const conversation = await lockConversation(trx, caseId);
    const theCase = conversation === null ? undefined : await loadCase(trx, caseId);
    if (!isAtDesk(ports.settings, theCase, agent)) return { result: unknown, conversationId: null };
    await keepSeen(trx, agent, 'there', ports.now());
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

/** Sent again it is no fault, also where the agent has given the case away meanwhile. */
async function say(
  ports: DeskPorts,
  trx: Transact,
  theCase: Case,
  { agent, text, key }: { agent: Agent; text: string; key: string | null },
): Promise<Done> {
  const named = key === null ? null : { caseId: theCase.id, agent, key };
  if (named !== null && (await isSaid(trx, named))) return done;
  const obstacle = notHeldBy(theCase, agent);
  if (obstacle !== null) return obstacle;
  if (named !== null) await keepSaid(trx, named, ports.now());
  await ports.tell(trx, theCase, agent, text);
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
  // The bot goes on with its own ladder: there it has to find the method again.
  const own = ownArticle(ports, theCase)?.methods.find(({ id }) => id === method);
  const obstacle = method === null ? null : notToOffer(theCase, own);
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

/** Nobody is asked to try the same thing twice, not by an agent's slip either. */
function notToOffer(theCase: Case, method: Method | undefined): Done | null {
  if (method === undefined) return { kind: 'invalid', because: deskText.unknownMethod };
  const platform = theCase.platform?.id ?? null;
  if (platform !== null && variantFor(method, platform) === undefined) {
    return { kind: 'refused', because: deskText.otherWindows };
  }
  const known = [method.id, ...method.was].map((id) => outcomeOf(theCase, id)?.outcome);
  const isTried = known.some((outcome) => outcome !== undefined && tried.has(outcome));
  return isTried ? { kind: 'refused', because: deskText.triedAlready } : null;
}

const tried: ReadonlySet<Outcome> = new Set(['fixed', 'notFixed', 'triedBefore']);

/** The case's own article first: see anyMethod.ts. */
function methodOf(ports: DeskPorts, theCase: Case, id: string): Method | undefined {
  const own = ownArticle(ports, theCase);
  return anyMethod(id, own, ports.library().all, theCase.platform?.id ?? null)?.method;
}

function ownArticle({ articleById }: DeskPorts, { article }: Case): Article | null {
  return article === null ? null : (articleById(article.id) ?? null);
}

function isOutcome(value: string): value is Outcome {
  return (outcomes as readonly string[]).includes(value);
}
