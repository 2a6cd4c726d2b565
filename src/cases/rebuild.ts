/** Makes the projections again from the log: `npm run rebuild`. */
import type { Storage } from '../storage/storage.js';
import { loadCase, project } from './store.js';

/** Answers with the number of cases. Safe while the bot runs: each case is one transaction. */
export async function rebuildProjections(storage: Storage): Promise<number> {
  const rows = await storage.db.selectFrom('events').select('case_id').distinct().execute();
  for (const { case_id: caseId } of rows) {
    await storage.write(async (trx) => {
      const theCase = await loadCase(trx, caseId);
      if (theCase !== undefined) await project(trx, theCase);
    });
  }
  return rows.length;
}
