/** One file in service: what it says now, or what it said when it was last without a mistake. */
import type { Problem } from '../article/problem.js';
import type { FileText } from './readFolder.js';

export type InService<T> = {
  readonly content: FileText;
  readonly good: T | null;
  /** Of the file as it is now. */
  readonly problems: readonly Problem[];
};

export type Read<T> = (
  text: string,
  file: string,
) => { readonly good: T } | { readonly problems: readonly Problem[] };

/** The same object where the file says what it said before. */
export function inService<T>(
  content: FileText,
  before: InService<T> | undefined,
  read: Read<T>,
): InService<T> {
  if (before && isSame(before.content, content)) return before;
  const result =
    content.kind === 'text' ? read(content.text, content.file) : { problems: [content.problem] };
  return 'good' in result
    ? { content, good: result.good, problems: [] }
    : { content, good: before?.good ?? null, problems: result.problems };
}

function isSame(a: FileText, b: FileText): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  return b.kind === 'problem' && a.problem.message === b.problem.message;
}
