/** Makes a decision so: events, projections, what is said, and timers, in the turn's transaction. */
import { saveDetails } from '../cases/details.js';
import type { CaseEvent } from '../cases/events.js';
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

type Conversation = Schema['conversations'];

export async function carryOut(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  incoming: Incoming,
  situation: Situation,
  decision: Decision,
): Promise<void> {
  const { caseId, plain, details } = decision;
  const { now } = situation;
  const decided = await appendChanges(ports, trx, situation, decision);
  if (caseId !== null && details !== undefined) {
    await saveDetails(trx, caseId, situation.person.id, details, now);
  }
  if (plain !== undefined) await answerPlainly(trx, conversation.id, plain);
  const current =
    decided === undefined
      ? undefined
      : await followPerson(trx, decided, conversation, incoming, now);
  if (current !== undefined) {
    await goOnAbout(trx, conversation, incoming, situation, current);
    const article = ports.library().byId(current.article?.id ?? '') ?? null;
    await setCaseTimers(trx, ports, current, article, situation.reader.timeZone);
  }
  await sendOut(trx, {
    conversation,
    caseId,
    speaker: speakerOf(decision, current),
    replies: await runErrands({ ports, trx, conversation, current }, decision.replies),
    now,
    newId: ports.newId,
  });
}

/** Answers with the case that is talked about, as it stands then; undefined where there is none. */
async function appendChanges(
  ports: TurnPorts,
  trx: Transact,
  situation: Situation,
  { changes, caseId: aboutId }: Decision,
): Promise<Case | undefined> {
  const { current, kept, person } = situation;
  const known = new Map<string, Case>();
  for (const each of [current, kept]) if (each !== null) known.set(each.id, each);
  for (const { caseId, events } of changes) {
    const after = await appendEvents(trx, caseId, events, known.get(caseId));
    known.set(caseId, after);
    if (events.some(({ kind }) => kind === 'handedOver')) await tellTeam(ports, trx, after);
    await rememberRights(trx, person.id, events);
  }
  return aboutId === null ? undefined : (known.get(aboutId) ?? (await loadCase(trx, aboutId)));
}

/** A case is where its person talks about it: there an agent's answer is read. */
async function followPerson(
  trx: Transact,
  theCase: Case,
  { id: conversationId, channel, reference }: Conversation,
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

/** What was said belongs to the case; so do pictures that were sent while none was open here. */
async function goOnAbout(
  trx: Transact,
  { id: conversationId, case_id: before }: Conversation,
  incoming: Incoming,
  situation: Situation,
  { id: caseId, status }: Case,
): Promise<void> {
  if (incoming.kind === 'text' || incoming.kind === 'files') {
    await giveWordsToCase(trx, [incoming.words], caseId);
  }
  if (caseId !== before) {
    await trx
      .updateTable('conversations')
      .set({ case_id: caseId })
      .where('id', '=', conversationId)
      .execute();
  }
  const wasOpen =
    caseId === before && caseId === situation.current?.id && !hasEnded(situation.current.status);
  if (!wasOpen && !hasEnded(status)) {
    await giveFilesToCase(trx, conversationId, caseId, situation.now);
  }
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
