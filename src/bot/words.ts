/** What was said, kept for dossiers in a table of its own; events refer to it by id. */
import type { Transact } from '../storage/storage.js';

export type Spoken = {
  readonly id: string;
  readonly conversationId: string;
  readonly personId: string;
  readonly caseId: string | null;
  /** `mark`: who took over or gave back; `note`: for agents only. */
  readonly by: 'person' | 'bot' | 'agent' | 'mark' | 'note';
  readonly name: string;
  readonly text: string;
  readonly at: number;
};

export async function keepWords(trx: Transact, spoken: Spoken): Promise<void> {
  const { conversationId, personId, caseId, ...rest } = spoken;
  await trx
    .insertInto('words')
    .values({
      ...rest,
      conversation_id: conversationId,
      person_id: personId,
      case_id: caseId,
    })
    .execute();
}

/** Words that came before their case was opened belong to it from now on. */
export async function giveWordsToCase(trx: Transact, ids: readonly string[], caseId: string) {
  if (ids.length === 0) return;
  await trx.updateTable('words').set({ case_id: caseId }).where('id', 'in', ids).execute();
}
