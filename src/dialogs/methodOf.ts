/** The method with this id for the case at hand: of its article, or of another that an agent sent. */
import { anyMethod } from '../knowledge/anyMethod.js';
import type { Method } from '../knowledge/article.js';
import type { Draft } from './draft.js';

export function methodOf(draft: Draft, id: string | null): Method | undefined {
  const { article, situation, case: theCase } = draft;
  if (id === null) return undefined;
  return anyMethod(id, article, situation.articles.all, theCase.platform?.id ?? null)?.method;
}
