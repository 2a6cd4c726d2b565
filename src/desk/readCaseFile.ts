/** One picture of a case, for whoever may see the case. */
import { getBlob, type StoredFile } from '../storage/blobs.js';
import type { Storage } from '../storage/storage.js';

/** undefined where the file is none of this case, or the case was never handed over. */
export async function readCaseFile(
  { db }: Storage,
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
    .executeTakeFirst();
  return handedOver && file;
}
