/** What is true of every log, whatever was said and whoever said it. */
import { expect } from '@jest/globals';
import { outcomeOf, type Case } from '../../../src/cases/case.js';
import type { CaseEvent } from '../../../src/cases/events.js';
import { outOfReach, type Policy } from '../../../src/cases/ladder.js';
import type { Library } from '../../../src/knowledge/library.js';

export type Offered = CaseEvent & { readonly kind: 'offered' };

/** No method is offered that is recorded as tried, that does not apply, or that is not allowed. */
export function offersRightly(
  { library, policy }: { readonly library: Library; readonly policy: Policy },
  before: Case,
  event: Offered,
): void {
  const outcome = outcomeOf(before, event.method)?.outcome;
  expect([undefined, 'skipped']).toContain(outcome);
  // What an agent sent from another article goes on to its next stage.
  if (before.pending?.kind === 'method' && before.pending.method === event.method) return;
  const article = before.article === null ? undefined : library.byId(before.article.id);
  const method = article?.methods.find(({ id }) => id === event.method);
  if (method === undefined) throw new Error(`${event.method} is of another article`);
  expect({ method: method.id, reach: outOfReach(before, method, policy) }).toEqual({
    method: method.id,
    reach: null,
  });
}

/** An agent may choose what the ladder would not, but nobody is asked to try the same thing twice. */
export function isNotTried(before: Case, event: Offered): void {
  expect(['fixed', 'notFixed', 'triedBefore']).not.toContain(
    outcomeOf(before, event.method)?.outcome,
  );
}
