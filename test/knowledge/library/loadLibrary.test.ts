/** Folders of articles in service: replaced, broken, repaired, taken away. Real files. */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadLibrary, type LiveLibrary } from '../../../src/knowledge/library/loadLibrary.js';
import { watchFolders } from '../../../src/knowledge/library/watchFolders.js';
import { aPage, aPageWith } from '../article/aPage.js';

let root: string;
let shipped: string;
let own: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stepladder-library-'));
  shipped = join(root, 'shipped');
  own = join(root, 'own');
  await Promise.all([mkdir(shipped), mkdir(own)]);
  await writeFile(join(shipped, 'clock.md'), aPage);
  await writeFile(join(shipped, 'methods.md'), '# Methods\n');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

const renamed = aPageWith('title: The clock is wrong', 'title: Our clock is wrong');
const broken = aPageWith('topic: windows-update', 'topic: clocks');

function titles(live: LiveLibrary): readonly string[] {
  return live.current().all.map(({ title }) => title);
}

function problems(live: LiveLibrary): readonly string[] {
  return live.problems().map(({ file, line }) => `${file.slice(root.length + 1)}:${line}`);
}

describe('loadLibrary', () => {
  it('serves the articles and nothing else of the folder', async () => {
    const live = await loadLibrary([shipped, own]);
    expect(titles(live)).toEqual(['The clock is wrong']);
    expect(problems(live)).toEqual([]);
  });

  it('lets an article of the second folder replace the first with the same id', async () => {
    await writeFile(join(own, 'ours.md'), renamed);
    const live = await loadLibrary([shipped, own]);
    expect(titles(live)).toEqual(['Our clock is wrong']);
    await rm(join(own, 'ours.md'));
    await live.reload();
    expect(titles(live)).toEqual(['The clock is wrong']);
  });

  it('keeps the last good version of a broken article and says so', async () => {
    const live = await loadLibrary([shipped]);
    await writeFile(join(shipped, 'clock.md'), broken);
    await live.reload();
    expect(titles(live)).toEqual(['The clock is wrong']);
    expect(problems(live)).toEqual(['shipped/clock.md:4']);
    await writeFile(join(shipped, 'clock.md'), renamed);
    await live.reload();
    expect(titles(live)).toEqual(['Our clock is wrong']);
    expect(problems(live)).toEqual([]);
  });

  it('finds all that lint finds: between articles, due reviews, a broken house.yaml', async () => {
    await writeFile(join(own, 'late.md'), aPageWith('id: clock-wrong', 'id: clock-late'));
    await writeFile(join(own, 'house.yaml'), 'off: [gone]');
    const live = await loadLibrary([shipped, own]);
    const found = live
      .findings('2028-01-01')
      .map(({ file, line, severity }) => `${file.slice(root.length + 1)}:${line} ${severity}`);
    expect(found).toEqual([
      'shipped/clock.md:10 warning',
      'own/late.md:5 error',
      'own/late.md:10 warning',
      'own/late.md:16 error',
      'own/late.md:34 error',
      'own/house.yaml:1 warning',
    ]);
  });

  it('knows of each file what it says and what is served of it', async () => {
    await writeFile(join(own, 'ours.md'), broken);
    const live = await loadLibrary([shipped, own]);
    const files = live.files().map(({ folder, text, good, problems }) => ({
      folder,
      text,
      id: good?.article.id ?? null,
      problems: problems.length,
    }));
    expect(files).toEqual([
      { folder: shipped, text: aPage, id: 'clock-wrong', problems: 0 },
      { folder: own, text: broken, id: null, problems: 1 },
    ]);
  });

  it('serves the shipped article while the one that should replace it is broken', async () => {
    await writeFile(join(own, 'ours.md'), broken);
    const live = await loadLibrary([shipped, own]);
    expect(titles(live)).toEqual(['The clock is wrong']);
    expect(problems(live)).toEqual(['own/ours.md:4']);
  });

  it('keeps what it serves when a folder is gone', async () => {
    const live = await loadLibrary([shipped]);
    await rename(shipped, join(root, 'elsewhere'));
    await live.reload();
    expect(titles(live)).toEqual(['The clock is wrong']);
    expect(problems(live)).toEqual(['shipped:1']);
    await rename(join(root, 'elsewhere'), shipped);
    await live.reload();
    expect(problems(live)).toEqual([]);
  });

  it('gives out the same library as long as no file has changed', async () => {
    const live = await loadLibrary([shipped]);
    const before = live.current();
    await live.reload();
    expect(live.current()).toBe(before);
  });

  it('refuses a file that is too big without reading it', async () => {
    await writeFile(join(shipped, 'big.md'), Buffer.alloc(50 * 1024 * 1024, 'x'));
    const live = await loadLibrary([shipped]);
    expect(live.problems().map(({ message }) => message)).toEqual([
      'This file has 51200 KB. An article has at most 256 KB.',
    ]);
  });
});

describe('watchFolders', () => {
  it('reports a changed file', async () => {
    const changed = new Promise<void>((resolve) => {
      const watching = watchFolders([join(root, 'missing'), shipped], () => {
        watching.stop();
        resolve();
      });
    });
    await writeFile(join(shipped, 'clock.md'), renamed);
    await changed;
  });
});
