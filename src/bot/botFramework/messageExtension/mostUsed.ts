/** The articles that most cases were about; the rest of them after those. */
import type { Article } from '../../../knowledge/article.js';
import type { Library } from '../../../knowledge/library.js';
import type { Storage } from '../../../storage/storage.js';

export async function mostUsed(
  storage: Storage,
  library: Library,
  limit: number,
): Promise<readonly Article[]> {
  const rows = await storage.db
    .selectFrom('cases')
    .select((eb) => ['article_id', eb.fn.countAll().as('count')])
    .where('article_id', 'is not', null)
    .groupBy('article_id')
    .orderBy('count', 'desc')
    .orderBy('article_id')
    .limit(limit)
    .execute();
  const used = rows.flatMap(({ article_id: id }) => library.byId(id ?? '') ?? []);
  return [...new Set([...used, ...library.all])].slice(0, limit);
}
