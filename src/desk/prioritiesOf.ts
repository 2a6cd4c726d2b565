/** How well the people of several cases can work: the last word of each log. */
import { z } from 'zod';
import { priorities, type Priority } from '../cases/details.js';
import type { Storage } from '../storage/storage.js';

const Given = z.object({ priority: z.enum(priorities).nullable() });

/** Without those who have not said it. */
export async function prioritiesOf(
  { db }: Storage,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Priority | null>> {
  const rows = await db
    .selectFrom('events')
    .select(['case_id', 'data'])
    .where('case_id', 'in', caseIds)
    .where('kind', '=', 'detailsGiven')
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ case_id: id, data }) => [id, given(data)]));
}

function given(data: string): Priority | null {
  const read = Given.safeParse(JSON.parse(data));
  return read.success ? read.data.priority : null;
}
