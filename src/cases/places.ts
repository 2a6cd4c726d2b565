/** Which place in the queue a person was told, so that nobody falls back without a word. */
import type { Transact } from '../storage/storage.js';
import type { Case } from './case.js';

/** `ahead`: how many come first. It counts for this wait: the next handover is another one. */
export async function notePlace(trx: Transact, theCase: Case, ahead: number): Promise<void> {
  const { id: case_id, waitingSince: since } = theCase;
  if (since === null) return;
  await trx
    .insertInto('places')
    .values({ case_id, since, ahead, fell_at: null })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((eb) => ({
        ahead,
        since,
        fell_at: eb
          .case()
          .when('places.since', '=', since)
          .then(eb.ref('places.fell_at'))
          .else(null)
          .end(),
      })),
    )
    .execute();
}
