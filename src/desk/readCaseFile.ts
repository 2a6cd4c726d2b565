/** One picture of a case, for whoever may see the case. */
import type { Agent } from '../people/agent.js';
import { getBlob, type StoredFile } from '../storage/blobs.js';
import type { Storage } from '../storage/storage.js';
import { ofTeams } from './ofTeams.js';
import type { DeskSettings } from './settings/deskSettings.js';

/** undefined where the file is none of this case, or the case is not there for this agent. */
export async function readCaseFile(
  { db }: Storage,
  settings: DeskSettings,
  { teams }: Agent,
  caseId: string,
  fileId: string,
): Promise<StoredFile | undefined> {
  const file = await getBlob(db, fileId);
  if (file?.caseId !== caseId) return undefined;
  const handedOver = await db
    .selectFrom('cases')
    .select('id')
    .where('id', '=', caseId)
    .where('handed_over', '=', 1)
    .where(ofTeams(settings, teams))
    .executeTakeFirst();
  return handedOver && file;
}
