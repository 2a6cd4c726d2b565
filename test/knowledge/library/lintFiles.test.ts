/** Lint over real folders: what is asked for is reported, what lies around is only compared. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problemLine } from '../../../src/knowledge/article/problem.js';
import { lintFiles } from '../../../src/knowledge/library/lintFiles.js';
import { aPage, aPageWith } from '../article/aPage.js';

let folder: string;
let elsewhere: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepladder-lint-'));
  elsewhere = await mkdtemp(join(tmpdir(), 'stepladder-lint-own-'));
  await writeFile(join(folder, 'a.md'), aPage);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(elsewhere, { recursive: true });
});

async function lint(
  files: readonly string[] = [],
  today = '2026-11-22',
): Promise<readonly string[]> {
  const problems = await lintFiles(folder, files, today);
  return problems.map((problem) =>
    problemLine(problem).replace(folder, '').replace(elsewhere, 'own'),
  );
}

const sameMethods = aPageWith('id: clock-wrong', 'id: clock-late');

describe('lintFiles', () => {
  it('finds nothing in a good folder', async () => {
    expect(await lint()).toEqual([]);
  });

  it('reports the whole folder, file by file', async () => {
    await writeFile(join(folder, 'b.md'), aPageWith('topic: windows-update', 'topic: x'));
    expect(await lint([], '2028-01-01')).toEqual([
      '/a.md:10:11: warning: The last review was on 2026-11-20, more than a year ago. Read it again and set the date.',
      expect.stringMatching(/^\/b\.md:4:8: topic: Choose one of the topics/),
    ]);
  });

  it('compares a single file with the others and reports it alone', async () => {
    await writeFile(join(folder, 'b.md'), sameMethods);
    await writeFile(join(folder, 'methods.md'), '| `check-clock` | Check the clock |\n');
    expect(await lint([join(folder, 'b.md')])).toEqual([
      expect.stringMatching(/^\/b\.md:5:9: 0x80072F8F belongs to .*a\.md already/),
      expect.stringMatching(/^\/b\.md:34:1: .* has start-again too/),
    ]);
  });

  it('lets an article from elsewhere take the place of one in the folder', async () => {
    await writeFile(join(elsewhere, 'ours.md'), aPage);
    expect(await lint([join(elsewhere, 'ours.md')])).toEqual([]);
  });

  it.each([
    ['a file that is not there', null, 'This file cannot be read: there is no such file.'],
    [
      'a file of 50 MB',
      Buffer.alloc(50 * 1024 * 1024, 'x'),
      'This file has 51200 KB. An article has at most 256 KB.',
    ],
    [
      'a binary file',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]),
      'This is no text file. Save it as UTF-8 text.',
    ],
    [
      '10,000 headings',
      Buffer.from('## Title\n'.repeat(10_000)),
      'This has 10000 headings. An article has at most 200: make several articles.',
    ],
  ])('says in one sentence what is wrong with %s', async (_what, content, expected) => {
    if (content) await writeFile(join(elsewhere, 'x.md'), content);
    expect(await lint([join(elsewhere, 'x.md')])).toEqual([`own/x.md:1:1: ${expected}`]);
  });

  it('reads a folder with its house.yaml, over the articles of the first one', async () => {
    await writeFile(join(elsewhere, 'ours.md'), aPage);
    await writeFile(join(elsewhere, 'house.yaml'), 'off: [clock-wrong, clock-late]');
    expect(await lint([folder, elsewhere])).toEqual([
      'own/house.yaml:1:20: warning: There is no clock-late. Correct it or take it out.',
    ]);
  });

  it('says what cannot be read in a house.yaml', async () => {
    const house = join(elsewhere, 'house.yaml');
    await writeFile(house, 'of: [clock-wrong]');
    expect(await lint([house])).toEqual([
      'own/house.yaml:1:1: "of" is not known here. Known are: off, order, notes.',
    ]);
  });

  it('still reports an id that two files of one folder claim', async () => {
    await writeFile(join(elsewhere, 'one.md'), aPageWith('codes: ["0x80072F8F"]', 'codes: []'));
    await writeFile(join(elsewhere, 'two.md'), aPageWith('codes: ["0x80072F8F"]', 'codes: []'));
    const found = await lint([elsewhere]);
    expect(found).toContainEqual(expect.stringMatching(/two\.md:2:5: .*one\.md has the same id/));
  });
});
