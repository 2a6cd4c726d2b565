/**
 * An article's page cut into pieces that stand below each other, each with its lines, so that what
 * lint finds can stand beside the paragraph that is meant. Reads broken pages too. Pure.
 */
import type { Heading, List, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SheetProblem } from '../../src/preview/articleSheet.js';
import { escaped, htmlOf, insideOf, parseMarkdown } from './markdown.js';

export type Block = {
  /** The first and the last line of it, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'title' | 'field' | 'method' | 'group' | 'stage' | 'step' | 'text';
  readonly html: string;
  readonly problems: readonly SheetProblem[];
};

type Piece = Omit<Block, 'problems'>;

export function blocksOf(source: string, problems: readonly SheetProblem[]): readonly Block[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const head = end === -1 ? [] : fieldsIn(lines.slice(1, end));
  // Emptied, not cut off: the lines of the rest keep their numbers.
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  const pieces = [...head, ...parseMarkdown(body).children.flatMap(piecesOf)];
  return withProblems(pieces.length === 0 ? [nothing] : pieces, problems);
}

const nothing: Piece = { from: 1, to: 1, kind: 'text', html: '<p>This page is empty.</p>' };

/** Each problem at the last piece that begins at or before it. */
function withProblems(
  pieces: readonly Piece[],
  problems: readonly SheetProblem[],
): readonly Block[] {
  const at = (problem: SheetProblem): number =>
    Math.max(
      pieces.findLastIndex(({ from }) => from <= problem.line),
      0,
    );
  return pieces.map((piece, index) => ({
    ...piece,
    problems: problems.filter((problem) => at(problem) === index),
  }));
}

/** The lines of a key and what is indented under it; line 1 of the file is the `---`. */
function fieldsIn(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    const last = pieces.at(-1);
    const at = index + 2;
    const html = fieldHtml(line);
    if (/^\s/.test(line) && last !== undefined) {
      pieces[pieces.length - 1] = { ...last, to: at, html: `${last.html}<br>${html}` };
    } else if (line.trim() !== '') {
      const kind = line.startsWith('title:') ? 'title' : 'field';
      pieces.push({ from: at, to: at, kind, html });
    }
  }
  return pieces;
}

function fieldHtml(line: string): string {
  const [, key, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
  if (key === undefined) return escaped(line.trim());
  if (key === 'title') return escaped(value.replace(/^(["'])(.*)\1\s*$/, '$2'));
  return `<b>${escaped(key)}</b> ${escaped(value)}`;
}

function piecesOf(node: RootContent): readonly Piece[] {
  if (node.type === 'heading') return [headingPiece(node)];
  if (node.type === 'list' && node.ordered === true) return stepsOf(node);
  return [{ ...linesOf(node), kind: 'text', html: htmlOf(node) }];
}

const headings: Readonly<Record<number, Piece['kind']>> = { 2: 'method', 3: 'group', 4: 'stage' };

function headingPiece(heading: Heading): Piece {
  const marked = /^(.*?)\s*\{#([^}]*)\}$/s.exec(toString(heading));
  const id = marked?.[2] === undefined ? '' : ` <code>${escaped(marked[2])}</code>`;
  const html = marked === null ? insideOf(heading) : `${escaped(marked[1] ?? '')}${id}`;
  return { ...linesOf(heading), kind: headings[heading.depth] ?? 'text', html };
}

/** One piece for each step, numbered as Markdown counts. */
function stepsOf(list: List): readonly Piece[] {
  return list.children.map((item, index) => {
    const one: List = { ...list, start: (list.start ?? 1) + index, children: [item] };
    return { ...linesOf(item), kind: 'step', html: htmlOf(one) };
  });
}

function linesOf(node: RootContent): { from: number; to: number } {
  return { from: node.position?.start.line ?? 1, to: node.position?.end.line ?? 1 };
}
