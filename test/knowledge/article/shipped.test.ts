/** The articles that ship with the product: without a finding, and the first one in its details. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { variantFor, type Article } from '../../../src/knowledge/article.js';
import { problemLine } from '../../../src/knowledge/article/problem.js';
import { readArticle } from '../../../src/knowledge/article/readArticle.js';
import { lintFiles } from '../../../src/knowledge/library/lintFiles.js';
import { platformIds, type PlatformId } from '../../../src/knowledge/platform.js';

describe('the shipped articles', () => {
  it('have no findings on the day of their review', async () => {
    const problems = await lintFiles('knowledge', [], '2026-11-22');
    expect(problems.map(problemLine)).toEqual([]);
  });
});

describe('the article about 0x80070002', () => {
  let article: Article;

  beforeAll(async () => {
    const file = 'knowledge/windows-update-0x80070002.md';
    const read = readArticle(await readFile(file, 'utf8'), file);
    if ('problems' in read) throw new Error(read.problems.map(problemLine).join('\n'));
    article = read.article;
  });

  function wordsFor(method: string, platform: PlatformId): string {
    const found = article.methods.find(({ id }) => id === method);
    return found ? JSON.stringify(variantFor(found, platform) ?? null) : '';
  }

  it('serves both codes', () => {
    expect(article.codes).toEqual(['0x80070002', '0x80070003']);
  });

  it.each<readonly [PlatformId, readonly string[]]>([
    ['windows-xp', ['check-date-time', 'reset-windows-update', 'update-drivers']],
    [
      'windows-7',
      [
        'check-date-time',
        'reset-windows-update',
        'run-update-troubleshooter',
        'allow-os-upgrade',
        'update-drivers',
      ],
    ],
    [
      'windows-8',
      ['check-date-time', 'reset-windows-update', 'run-update-troubleshooter', 'update-drivers'],
    ],
    [
      'windows-8.1',
      [
        'check-date-time',
        'reset-windows-update',
        'run-update-troubleshooter',
        'allow-os-upgrade',
        'update-drivers',
      ],
    ],
    [
      'windows-10',
      ['check-date-time', 'reset-windows-update', 'run-update-troubleshooter', 'update-drivers'],
    ],
    [
      'windows-11',
      ['check-date-time', 'reset-windows-update', 'run-update-troubleshooter', 'update-drivers'],
    ],
  ])('has for %s the methods %j', (platform, ids) => {
    const methods = article.methods.filter((method) => variantFor(method, platform));
    expect(methods.map(({ id }) => id)).toEqual(ids);
  });

  it('says what each method costs', () => {
    expect(
      article.methods.map(({ id, cost }) => [
        id,
        cost.administrator,
        cost.restart,
        cost.notOnCompanyPcs,
      ]),
    ).toEqual([
      ['check-date-time', false, false, false],
      ['reset-windows-update', true, true, false],
      ['run-update-troubleshooter', false, false, false],
      ['allow-os-upgrade', true, true, false],
      ['update-drivers', true, true, false],
    ]);
  });

  it('tells the versions apart', () => {
    expect(wordsFor('check-date-time', 'windows-7')).toContain('Internet Time');
    expect(wordsFor('check-date-time', 'windows-11')).toContain('Sync now');
    expect(wordsFor('reset-windows-update', 'windows-xp')).toContain('Automatic Updates');
    expect(wordsFor('reset-windows-update', 'windows-11')).not.toContain('Automatic Updates');
    expect(wordsFor('run-update-troubleshooter', 'windows-11')).toContain('Get Help');
  });

  it.each(platformIds)(
    'renames the folder on %s in three cards, and says how to go back',
    (platform) => {
      const words = wordsFor('reset-windows-update', platform);
      expect(words.match(/"steps"/g)).toHaveLength(3);
      expect(words).toContain('SoftwareDistribution.old2');
      expect(words).toContain('To go back');
      expect(words).not.toMatch(/\bdelete the folder\b|Startup type[^.]*Automatic/i);
    },
  );

  it('offers the upgrade setting for its one situation only, with the way back', () => {
    const method = article.methods.find(({ id }) => id === 'allow-os-upgrade');
    expect(method?.cost.when).toContain('Something happened');
    expect(method?.cost.risk).toContain('To go back');
    expect(method?.why).toContain('Microsoft does not document it');
  });

  it('fits each stage on a card of six steps', () => {
    const stages = article.methods.flatMap(({ variants }) => variants.flatMap((v) => v.stages));
    expect(Math.max(...stages.map(({ steps }) => steps.length))).toBeLessThanOrEqual(6);
  });
});
