/** What axe finds wrong in a page or frame, a line for each element. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

type Found = {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};

export async function axeFindings(where: Page | Frame): Promise<readonly string[]> {
  await where.evaluate(settled);
  await where.evaluate(axe.source);
  const { violations } = await where.evaluate<Found>('axe.run()');
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${impact ?? ''} ${id}: ${html.slice(0, 200)}`),
  );
}

/** Colours that are on their way from light to dark are nobody's. What turns for ever is left alone. */
const settled = `(async () => {
  const roots = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const moving = roots
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
})()`;
