/** What is no article at all: too big, not text, too many headings. Looked at before it is read. */
import type { Problem } from './problem.js';

export const maxArticleBytes = 256 * 1024;
const maxHeadings = 200;
const maxLineLength = 4000;

export function outOfBounds(source: string, file: string): Problem | null {
  const problem = (line: number, message: string): Problem => ({
    file,
    line,
    column: 1,
    message,
    severity: 'error',
  });
  if (source.length > maxArticleBytes) return problem(1, tooBig(source.length));
  const lines = source.split('\n');
  const strange = lines.findIndex((line) => /[\0\uFFFD]/.test(line));
  if (strange !== -1) return problem(strange + 1, 'This is no text file. Save it as UTF-8 text.');
  const long = lines.findIndex((line) => line.length > maxLineLength);
  if (long !== -1) {
    return problem(long + 1, `This line has more than ${maxLineLength} characters. Break it up.`);
  }
  const headings = lines.filter((line) => line.startsWith('#')).length;
  if (headings > maxHeadings) {
    return problem(
      1,
      `This has ${headings} headings. An article has at most ${maxHeadings}: make several articles.`,
    );
  }
  return null;
}

export function tooBig(bytes: number): string {
  const size = `${Math.ceil(bytes / 1024)} KB`;
  return `This file has ${size}. An article has at most ${maxArticleBytes / 1024} KB.`;
}
