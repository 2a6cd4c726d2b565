/** The ladder at the desk: what was tried and what is left, one rung for each method. Pure. */
import type { Dossier, DossierAttempt } from '../../src/desk/dossier.js';

export type Rung = {
  readonly method: string;
  readonly title: string;
  /** The last that came of it; null when it was never tried. */
  readonly last: DossierAttempt | null;
  /** Why it is left for the agent; null when it is settled. */
  readonly left: { readonly why: string | null } | null;
};

/** An agent may still do what the person could not do or put off. */
const leaves = new Set(['couldNot', 'skipped']);

export function rungsOf(dossier: Dossier): readonly Rung[] {
  const last = new Map<string, DossierAttempt>();
  for (const attempt of dossier.attempts) last.set(attempt.method, attempt);
  const why = new Map(dossier.untried.map((untried) => [untried.method, untried.why]));
  const tried = [...last.values()].map((attempt): Rung => {
    const because = why.get(attempt.method);
    const isLeft = because !== undefined || leaves.has(attempt.outcome);
    return {
      method: attempt.method,
      title: attempt.title,
      last: attempt,
      left: isLeft ? { why: because ?? null } : null,
    };
  });
  const untried = dossier.untried
    .filter(({ method }) => !last.has(method))
    .map(({ method, title, why }): Rung => ({ method, title, last: null, left: { why } }));
  return [...tried, ...untried];
}

/** The rung whose buttons show: the chosen one while it is left, else the first that is. */
export function rungAtHand(rungs: readonly Rung[], chosen: string | null): string | null {
  const left = rungs.filter((rung) => rung.left !== null);
  return (left.find(({ method }) => method === chosen) ?? left[0])?.method ?? null;
}
