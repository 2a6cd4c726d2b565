/** How many cases chose each article. */
import type { Storage } from '../storage/storage.js';

export async function articleUse(storage: Storage): Promise<ReadonlyMap<string, number>> {
  const rows = await storage.db
    .selectFrom('cases')
    .select(({ fn }) => ['article_id', fn.countAll().as('cases')])
    .where('article_id', 'is not', null)
    .groupBy('article_id')
    .execute();
  return new Map(rows.map((row) => [row.article_id ?? '', Number(row.cases)]));
}
