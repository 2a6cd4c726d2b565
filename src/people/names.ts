/** What somebody is called; for display only, it proves nothing. */
import type { Transact } from '../storage/storage.js';

const maxNameLength = 200;

export async function keepName(trx: Transact, personId: string, name: string): Promise<void> {
  const shown = name.trim().slice(0, maxNameLength);
  if (shown === '') return;
  await trx
    .insertInto('names')
    .values({ person_id: personId, name: shown })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ name: shown }))
    .execute();
}
