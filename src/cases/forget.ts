/** What people wrote is kept for so long and no longer; the log of what was tried stays. */
import { emptyLog } from '../storage/erase.js';
import type { Storage } from '../storage/storage.js';

/** Deletes words, transcripts and files from before `before` (milliseconds). Answers how many rows. */
export async function forgetWords(storage: Storage, before: number): Promise<number> {
  const deleted = await storage.write(async (trx) => {
    const results = [
      await trx.deleteFrom('words').where('at', '<', before).execute(),
      await trx.deleteFrom('activities').where('at', '<', before).execute(),
      await trx.deleteFrom('notice_followers').where('at', '<', before).execute(),
      await trx.deleteFrom('shown_cards').where('at', '<', before).execute(),
      await trx.deleteFrom('places').where('since', '<', before).execute(),
      await trx.deleteFrom('details').where('at', '<', before).execute(),
      await trx.deleteFrom('blobs').where('created_at', '<', before).execute(),
      await trx
        .deleteFrom('inbox')
        .where('received_at', '<', before)
        .where('state', '!=', 'new')
        .execute(),
    ];
    return results.flat().reduce((sum, result) => sum + Number(result.numDeletedRows), 0);
  });
  if (deleted > 0) await emptyLog(storage);
  return deleted;
}
