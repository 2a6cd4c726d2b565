/** What was said, and the case that it is about. */
import type { Case } from '../cases/case.js';
import { loadCase } from '../cases/store.js';
import { Payload } from '../dialogs/payload.js';
import { pressedWords } from '../dialogs/pressed.text.js';
import type { Said, Text } from '../dialogs/situation.js';
import { understand } from '../knowledge/understand.js';
import type { Schema } from '../storage/schema.js';
import type { Transact } from '../storage/storage.js';
import type { CasesHere } from './otherCases.js';
import type { TurnPorts } from './turnPorts.js';
import type { Incoming } from './turn.js';
import { keepWords } from './words.js';

type Conversation = Schema['conversations'];

export type Heard = { readonly said: Said; readonly current: Case | null };

export async function heard(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  here: CasesHere,
  incoming: Incoming,
): Promise<Heard> {
  switch (incoming.kind) {
    case 'text': {
      const { text, words } = incoming;
      const library = ports.library();
      const read: Text['read'] = (article) => understand(text, { article, library });
      const current = await caseById(trx, here.held ?? conversation.case_id);
      return { said: { kind: 'text', text, words, read }, current };
    }
    case 'files':
      return { said: incoming, current: await caseById(trx, here.held ?? conversation.case_id) };
    case 'press':
      return pressed(ports, trx, conversation, here, incoming.payload);
    case 'blank':
    case 'joined':
      return { said: incoming, current: await caseById(trx, conversation.case_id) };
    case 'carried':
      return {
        said: incoming,
        current: await caseById(trx, incoming.caseId ?? conversation.case_id),
      };
    case 'followUp':
    case 'returned':
    case 'agentOffers':
      return { said: incoming, current: await caseById(trx, incoming.caseId) };
  }
}

/** A button names its case; it has to be one of this person's. */
async function pressed(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  { held }: CasesHere,
  value: unknown,
): Promise<Heard> {
  const payload = Payload.safeParse(value);
  const talkedAbout = await caseById(trx, held ?? conversation.case_id);
  if (!payload.success) {
    return { said: { kind: 'badPress', because: 'unknown' }, current: talkedAbout };
  }
  const caseId = payload.data.case ?? talkedAbout?.id ?? null;
  const named = caseId === talkedAbout?.id ? talkedAbout : await caseById(trx, caseId);
  const isElsewhere = held !== null && named !== null && named.id !== held;
  const isForeign = payload.data.case !== undefined && named?.personId !== conversation.person_id;
  if (isElsewhere || isForeign) {
    return { said: { kind: 'badPress', because: 'foreign' }, current: talkedAbout };
  }
  const words = await keepPress(ports, trx, conversation, payload.data, named?.id ?? null);
  return { said: { kind: 'press', payload: payload.data, words }, current: named };
}

/** Whoever only presses is no silent person in the transcript. Answers with the id of a note, if any. */
async function keepPress(
  ports: TurnPorts,
  trx: Transact,
  conversation: Conversation,
  payload: Payload,
  caseId: string | null,
): Promise<string | null> {
  const isForDossier = payload.do === 'answer';
  const note = 'note' in payload && !isForDossier ? (payload.note?.trim() ?? '') : '';
  const said = pressedWords(payload, conversation.locale ?? 'en');
  const ids: string[] = [];
  for (const text of [said, note].filter((each) => each !== '')) {
    const id = ports.newId();
    ids.push(id);
    await keepWords(trx, {
      id,
      conversationId: conversation.id,
      personId: conversation.person_id,
      caseId,
      by: 'person',
      name: '',
      text,
      at: ports.now(),
    });
  }
  return note === '' ? null : (ids.at(-1) ?? null);
}

async function caseById(trx: Transact, id: string | null): Promise<Case | null> {
  return id === null ? null : ((await loadCase(trx, id)) ?? null);
}
