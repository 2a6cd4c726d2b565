/** `knowledge/methods.md`: the ids that articles share, with the title that each has everywhere. */
export type SharedMethod = { readonly id: string; readonly title: string };

export const sharedMethodsFile = 'methods.md';

/** Table rows: | `check-date-time` | Check the clock | */
export function readSharedMethods(markdown: string): readonly SharedMethod[] {
  const rows = markdown.matchAll(/^\|\s*`([^`]+)`\s*\|\s*([^|]+?)\s*\|/gm);
  return [...rows].map(([, id = '', title = '']) => ({ id, title }));
}
