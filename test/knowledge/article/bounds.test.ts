/** What is no article at all gets one clear answer, soon. */
import { describe, expect, it } from '@jest/globals';
import { aPage } from './aPage.js';
import { problemsOf } from './problemsOf.js';

describe('what is no article', () => {
  it.each([
    ['a file of 50 MB', 'x'.repeat(50 * 1024 * 1024), '1:1: This file has 51200 KB'],
    ['a binary file', `${aPage}\0\u0001`, 'This is no text file'],
    ['10,000 headings', '## Title\n'.repeat(10_000), '1:1: This has 10000 headings'],
    ['an endless line', `${aPage}${'x'.repeat(5000)}`, 'This line has more than 4000 characters'],
    ['nothing', '', '1:1: Begin the file with "---"'],
  ])('answers %s with a clear sentence', (_what, markdown, expected) => {
    expect(problemsOf(markdown)).toContainEqual(expect.stringContaining(expected));
  });

  it.each([
    ['quotes in quotes', '>'.repeat(3900)],
    ['lists in lists', '- '.repeat(1900)],
    ['open brackets', `${'['.repeat(3900)}\n`.repeat(20)],
    ['stars', `${'*a '.repeat(1300)}\n`.repeat(20)],
  ])('survives %s', (_what, markdown) => {
    expect(problemsOf(`${aPage}\n${markdown}`)).not.toEqual([]);
  });
});
