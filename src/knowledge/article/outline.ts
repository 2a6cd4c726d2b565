/** A page cut at its headings of one depth. */
import type { Heading, RootContent } from 'mdast';

export type Part = { readonly heading: Heading; readonly nodes: readonly RootContent[] };

export type Cut = {
  /** What stands before the first heading of that depth. */
  readonly before: readonly RootContent[];
  readonly parts: readonly Part[];
};

export function cutAt(depth: number, nodes: readonly RootContent[]): Cut {
  const before: RootContent[] = [];
  const parts: { heading: Heading; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) parts.push({ heading: node, nodes: [] });
    else (parts.at(-1)?.nodes ?? before).push(node);
  }
  return { before, parts };
}
