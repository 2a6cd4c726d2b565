/** What an organisation changes about shipped articles without copying them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Article } from '../../../src/knowledge/article.js';
import { applyHouse, houseWarnings, readHouse } from '../../../src/knowledge/library/house.js';
import { loadLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { aMethod, anArticle } from '../../support/anArticle.js';
import { aPage } from '../article/aPage.js';

const articles = [
  anArticle({ id: 'one', methods: ['a', 'b', 'c'].map((id) => aMethod({ id })) }),
  anArticle({ id: 'constructor', codes: [] }),
];

function changed(text: string): readonly Article[] {
  const read = readHouse(text, 'house.yaml');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return applyHouse(articles, read.good);
}

describe('house.yaml', () => {
  it.each(['', '# nothing yet', 'off: []'])('changes nothing with %j', (text) => {
    expect(changed(text)).toEqual(articles);
  });

  it('switches an article off', () => {
    expect(changed('off: [one]').map(({ id }) => id)).toEqual(['constructor']);
  });

  it.each([
    ['off: [one/b]', ['a', 'c']],
    ['order: { one: [c] }', ['c', 'a', 'b']],
    ['order: { one: [b, a] }\noff: [one/c]', ['b', 'a']],
  ])('%j leaves the methods %j', (text, ids) => {
    expect(changed(text)[0]?.methods.map(({ id }) => id)).toEqual(ids);
  });

  it('adds a note to an article and to the first card of a method', () => {
    const [one] = changed('notes: { one: Connect first., one/b: Ask us. }');
    expect(one?.problem).toBe('A file that the update needs is missing. Connect first.');
    expect(one?.methods.map(({ variants }) => variants[0]?.stages[0]?.notes)).toEqual([
      [],
      ['Ask us.'],
      [],
    ]);
  });

  it.each([
    ['off: one', '1:6'],
    ['notes: [a]', '1:8'],
    ['on: [one]', '1:1'],
    ['off: [', '1:7'],
    ['- off', '1:1'],
  ])('refuses %j at %s', (text, at) => {
    const read = readHouse(text, 'house.yaml');
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([at]);
  });

  it('warns of names that nothing has', () => {
    const read = readHouse('off: [two, one/a, one/d]\norder: { one: [x] }\nnotes: { y: Z }', 'h');
    const warnings = 'good' in read ? houseWarnings(articles, read.good) : [];
    expect(
      warnings.map(({ line, column, message, severity }) => [severity, line, column, message]),
    ).toEqual([
      ['warning', 1, 7, 'There is no two. Correct it or take it out.'],
      ['warning', 1, 19, 'There is no one/d. Correct it or take it out.'],
      ['warning', 3, 10, 'There is no y. Correct it or take it out.'],
      ['warning', 2, 16, 'There is no one/x. Correct it or take it out.'],
    ]);
  });
});

describe('house.yaml in the folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stepladder-house-'));
    await writeFile(join(folder, 'clock.md'), aPage);
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is served, kept while broken, and forgotten when it is gone', async () => {
    const methods = async (): Promise<readonly string[]> => {
      await live.reload();
      return live.current().all.flatMap((article) => article.methods.map(({ id }) => id));
    };
    const house = join(folder, 'house.yaml');
    const live = await loadLibrary([folder]);
    await writeFile(house, 'off: [clock-wrong/check-clock]');
    expect(await methods()).toEqual(['start-again']);
    await writeFile(house, 'off: [');
    expect(await methods()).toEqual(['start-again']);
    expect(live.problems().map(({ file }) => file)).toEqual([house]);
    await rm(house);
    expect(await methods()).toEqual(['check-clock', 'start-again']);
    expect(live.problems()).toEqual([]);
  });
});
