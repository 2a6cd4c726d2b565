/** What must hold between articles. */
import { describe, expect, it } from '@jest/globals';
import { checkTogether } from '../../../src/knowledge/article/crossChecks.js';
import { readArticle, type ReadArticle } from '../../../src/knowledge/article/readArticle.js';
import { reviewWarning } from '../../../src/knowledge/article/review.js';
import { readSharedMethods } from '../../../src/knowledge/article/sharedMethods.js';
import { aPage } from './aPage.js';

function page(file: string, ...changes: readonly (readonly [string, string])[]): ReadArticle {
  const markdown = changes.reduce(
    (text, [old, replacement]) => text.replace(old, replacement),
    aPage,
  );
  const read = readArticle(markdown, file);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

const shared = readSharedMethods(
  '# Shared\n\n| id | title |\n| --- | --- |\n| `check-clock` | Check the clock |\n',
);
const ownMethod = ['## Start again', '## Start again {#again}'] as const;
const other = [['id: clock-wrong', 'id: clock-late'], ownMethod] as const;
const first = page('first.md');

function findings(second: ReadArticle): readonly string[] {
  return checkTogether([first, second], shared).map(
    ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
  );
}

describe('checkTogether', () => {
  it('has nothing to say about articles that share a listed method', () => {
    expect(findings(page('second.md', ...other, ['0x80072F8F', '0x80072EFD']))).toEqual([]);
  });

  it.each<readonly [string, readonly (readonly [string, string])[], string]>([
    [
      'an id twice',
      [ownMethod, ['0x80072F8F', '0x80072EFD']],
      'second.md:2:5: first.md has the same id. Give this one another.',
    ],
    [
      'a code that two claim',
      [...other],
      'second.md:5:9: 0x80072F8F belongs to first.md already. Take it out of one of them.',
    ],
    [
      'a code that means the same',
      [...other, ['0x80072F8F', 'WIN32 12175']],
      'second.md:5:9: WIN32 12175 belongs to first.md already. Take it out of one of them.',
    ],
    [
      'a shared method with other words',
      [...other, ['0x80072F8F', '0x80072EFD'], ['## Check the clock', '## Look at the clock']],
      'second.md:16:1: check-clock is called "Check the clock" in methods.md. Use the same words, or give this method its own id.',
    ],
    [
      'a shared method that is not listed',
      [
        ['id: clock-wrong', 'id: clock-late'],
        ['0x80072F8F', '0x80072EFD'],
      ],
      'second.md:34:1: first.md has start-again too. List it in methods.md.',
    ],
  ])('finds %s', (_what, changes, expected) => {
    expect(findings(page('second.md', ...changes))).toEqual([expected]);
  });
});

describe('reviewWarning', () => {
  it.each([
    ['2026-11-20', null],
    ['2027-11-20', null],
    [
      '2027-11-21',
      'The last review was on 2026-11-20, more than a year ago. Read it again and set the date.',
    ],
    [
      '2026-11-19',
      'The last review lies in the future (2026-11-20). Write the day on which it was.',
    ],
  ])('on %s says %s', (today, message) => {
    expect(reviewWarning(first, today)).toEqual(
      message === null
        ? null
        : { file: 'first.md', line: 10, column: 11, message, severity: 'warning' },
    );
  });
});
