/** Makes a decision so: events, projections, what is said, and timers, in the turn's transaction. */
import { saveDetails } from '../cases/details.js';
import type { CaseEvent } from '../cases/events.js';
import { notePlace } from '../cases/places.js';
import { giveFilesToCase } from '../cases/files.js';
import { appendEvents, loadCase } from '../cases/store.js';
import { hasEnded } from '../cases/status.js';
import type { Case } from '../cases/case.js';
import type { Decision, Situation } from '../dialogs/situation.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import { readReference } from './botFramework/reference.js';
import { bot, sendOut, type Speaker } from './outgoing.js';
import type { TurnPorts } from './turnPorts.js';
import { tellTeam } from './mail/tellTeam.js';
import { setCaseTimers } from './dueWork.js';
import { runErrands } from './errands.js';
import type { Incoming } from './turn.js';
import { giveWordsToCase } from './words.js';

export async function carryOut(
  ports: TurnPorts,
  trx: Transact,
  conversation: Schema['conversations'],
  incoming: Incoming,
  situation: Situation,
  decision: Decision,
): Promise<void> {
  const { now } = situation;
  const changed = new Map<string, Case>();
  for (const { caseId, events } of decision.changes) {
    const after = await appendEvents(trx, caseId, events, knownCase(situation, caseId));
    changed.set(caseId, after);
    if (events.some(({ kind }) => kind === 'handedOver')) await tellTeam(ports, trx, after);
    await rememberRights(trx, situation.person.id, events);
  }
  const { caseId, plain, details } = decision;
  if (caseId !== null && details !== undefined) {
    await saveDetails(trx, caseId, situation.person.id, details, now);
  }
  await notePlaceTold(trx, decision, changed);
  if (plain !== undefined) await answerPlainly(trx, conversation.id, plain);
  const decidedCase =
    caseId === null ? undefined : (changed.get(caseId) ?? (await loadCase(trx, caseId)));
  const current =
    decidedCase === undefined
      ? undefined
      : await followPerson(trx, decidedCase, conversation, incoming, now);
  if (caseId !== null) {
    if (incoming.kind === 'text' || incoming.kind === 'files')
      await giveWordsToCase(trx, [incoming.words], caseId);
    await trx
      .updateTable('conversations')
      .set({ case_id: caseId })
      .where('id', '=', conversation.id)
      .execute();
  }
  if (current !== undefined && !hasEnded(current.status)) {
    await giveFilesToCase(trx, conversation.id, current.id, now);
  }
  if (current !== undefined) {
    const article = ports.library().byId(current.article?.id ?? '') ?? null;
    await setCaseTimers(trx, ports, current, article, situation.reader.timeZone);
  }
  await sendOut(trx, {
    conversation,
    caseId,
    speaker: speakerOf(decision, current),
    replies: await runErrands(ports, trx, conversation, decision.replies),
    now,
    newId: ports.newId,
  });
}

/** Said of a case that is not changed, it is of the one that was read. */
async function notePlaceTold(
  trx: Transact,
  { caseId, toldAhead }: Decision,
  changed: ReadonlyMap<string, Case>,
): Promise<void> {
  if (caseId === null || toldAhead === undefined) return;
  const theCase = changed.get(caseId) ?? (await loadCase(trx, caseId));
  if (theCase !== undefined) await notePlace(trx, theCase, toldAhead);
}

function knownCase({ current, kept }: Situation, caseId: string): Case | undefined {
  return [current, kept].find((each) => each?.id === caseId) ?? undefined;
}

/** A case is where its person talks about it: there an agent's answer is read. */
async function followPerson(
  trx: Transact,
  theCase: Case,
  { id: conversationId, channel, reference }: Schema['conversations'],
  { kind }: Incoming,
  now: number,
): Promise<Case> {
  const isSaid = kind === 'text' || kind === 'press';
  const isInPrivate = readReference(reference)?.isPersonal !== false;
  const isElsewhere = theCase.conversationId !== conversationId;
  if (!isSaid || !isInPrivate || !isElsewhere || hasEnded(theCase.status)) return theCase;
  const { id, personId, seq } = theCase;
  const fact = { kind: 'carried', personId, conversationId, channel } as const;
  return appendEvents(trx, id, [{ ...fact, seq: seq + 1, at: now }], theCase);
}

/** Text for good, or cards again. */
async function answerPlainly(trx: Transact, conversationId: string, plain: boolean): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({ plain: plain ? 1 : 0 })
    .where('id', '=', conversationId)
    .execute();
}

function speakerOf(decision: Decision, current: Case | undefined): Speaker {
  const agent = current?.agent;
  if (decision.speaker === 'bot' || agent == null) return bot;
  return { kind: 'agent', id: agent.id, name: agent.name };
}

/** Whether they can do what needs an administrator is asked once, not once a case. */
async function rememberRights(
  trx: Transact,
  personId: string,
  events: readonly CaseEvent[],
): Promise<void> {
  const answer = events.findLast(
    (event) => event.kind === 'answered' && event.question === 'admin',
  );
  if (answer?.kind !== 'answered' || !['yes', 'no'].includes(answer.value)) return;
  await trx
    .updateTable('persons')
    .set({ rights: answer.value })
    .where('id', '=', personId)
    .execute();
}
