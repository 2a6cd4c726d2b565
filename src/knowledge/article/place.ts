/** Where something stands in a file: line and column, both from 1. */
import type { Node } from 'mdast';
import type { Place } from './problem.js';

export const startOfFile: Place = { line: 1, column: 1 };

export function placeOf(node: Node): Place {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : startOfFile;
}

export function startOffset(node: Node): number {
  return node.position?.start.offset ?? 0;
}

export function endOffset(node: Node): number {
  return node.position?.end.offset ?? 0;
}

export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
