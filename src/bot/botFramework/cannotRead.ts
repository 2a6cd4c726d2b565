/** Files that are not kept: their names stand in the dossier, and the person is told what helps. */
import type { Chance } from '../../people/session.js';
import type { Schema } from '../../storage/schema.js';
import type { Transact } from '../../storage/storage.js';
import { sayText } from '../sayText.js';
import { keepWords } from '../words.js';
import { botFrameworkText } from './botFramework.text.js';

type Conversation = Schema['conversations'];

export async function sayNames(
  trx: Transact,
  conversation: Conversation,
  names: readonly string[],
  chance: Chance,
): Promise<void> {
  if (names.length === 0) return;
  await keepWords(trx, {
    id: chance.newId(),
    conversationId: conversation.id,
    personId: conversation.person_id,
    caseId: conversation.case_id,
    by: 'person',
    name: '',
    text: botFrameworkText(conversation.locale ?? 'en').files(names),
    at: chance.now(),
  });
}

export async function sayCannotRead(
  trx: Transact,
  conversation: Conversation,
  chance: Chance,
): Promise<void> {
  const text = botFrameworkText(conversation.locale ?? 'en').cannotRead;
  await sayText(trx, { conversation, caseId: conversation.case_id, text }, chance);
}
