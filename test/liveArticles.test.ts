/** What is wrong in an article is logged when it comes: by place, never by its words. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { serveArticles, type LiveArticles } from '../src/liveArticles.js';
import { aPage, aPageWith } from './knowledge/article/aPage.js';

let folder: string;
let live: LiveArticles;
let lines: string[];
let logged: (() => void) | null;

const log = {
  warn: (fields: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
    logged?.();
  },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stepladder-live-'));
  lines = [];
  logged = null;
});

afterEach(async () => {
  live.stop();
  await rm(folder, { recursive: true });
});

function nextLine(): Promise<void> {
  return new Promise((resolve) => {
    logged = resolve;
  });
}

function said(file: string, line: number, column: number): string {
  const fields = { file: join(folder, file), line, column, severity: 'error' };
  return `article needs its author ${JSON.stringify(fields)}`;
}

it('says at the start what is wrong', async () => {
  await writeFile(join(folder, 'a.md'), aPageWith('topic: windows-update', 'topic: secret words'));
  live = await serveArticles([folder], log);
  expect(lines).toEqual([said('a.md', 4, 8)]);
});

it('says what a saved file brings, once, and nothing of what was said before', async () => {
  await writeFile(join(folder, 'a.md'), aPageWith('topic: windows-update', 'topic: x'));
  await writeFile(join(folder, 'b.md'), aPage);
  live = await serveArticles([folder], log);
  const changed = nextLine();
  await writeFile(join(folder, 'b.md'), aPageWith('*5 minutes*', '*5 moments*'));
  await changed;
  expect(lines).toEqual([said('a.md', 4, 8), said('b.md', 18, 2)]);
  expect(live.library.current().byId('clock-wrong')?.methods[0]?.cost.minutes).toBe(5);
});
