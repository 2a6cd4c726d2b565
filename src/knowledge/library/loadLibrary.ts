/**
 * The articles of several folders, kept in service: later folders replace articles of the same id, a
 * broken file leaves its last good version, and a change comes whole or not at all.
 */
import type { Problem } from '../article/problem.js';
import { readArticle, type ReadArticle } from '../article/readArticle.js';
import { makeLibrary, type Library } from '../library.js';
import { articleFiles, readArticleFile, type FileText } from './readFolder.js';

export type LiveLibrary = {
  /** Ask for it with every turn; it is another one after a reload. */
  readonly current: () => Library;
  /** What is wrong in the files now; an article with problems is served as it was before. */
  readonly problems: () => readonly Problem[];
  /** Never rejects: a folder that cannot be read is a problem, and its articles stay. */
  readonly reload: () => Promise<void>;
};

type Known = {
  readonly content: FileText;
  readonly good: ReadArticle | null;
  readonly problems: readonly Problem[];
};

type State = { readonly files: ReadonlyMap<string, Known>; readonly library: Library };

export async function loadLibrary(folders: readonly string[]): Promise<LiveLibrary> {
  let state: State = { files: new Map(), library: makeLibrary([]) };
  let running = Promise.resolve();
  const reload = (): Promise<void> => {
    running = running.then(async () => {
      state = await readAll(folders, state);
    });
    return running;
  };
  await reload();
  return {
    reload,
    current: () => state.library,
    problems: () => [...state.files.values()].flatMap(({ problems }) => problems),
  };
}

async function readAll(folders: readonly string[], before: State): Promise<State> {
  const files = new Map<string, Known>();
  for (const folder of folders) {
    for (const [file, known] of await readFolder(folder, before.files)) files.set(file, known);
  }
  const isSame =
    files.size === before.files.size &&
    [...files].every(([file, known]) => before.files.get(file) === known);
  if (isSame) return before;
  const articles = [...files.values()].flatMap(({ good }) => (good ? [good.article] : []));
  return { files, library: makeLibrary(articles) };
}

async function readFolder(
  folder: string,
  before: ReadonlyMap<string, Known>,
): Promise<readonly (readonly [string, Known])[]> {
  let names: readonly string[];
  try {
    names = await articleFiles(folder);
  } catch {
    return missingFolder(folder, before);
  }
  const read: (readonly [string, Known])[] = [];
  // One after the other: each file gives the event loop back before the next is parsed.
  for (const file of names) {
    read.push([file, known(await readArticleFile(file), before.get(file))]);
  }
  return read;
}

function known(content: FileText, before: Known | undefined): Known {
  if (before && sameContent(before.content, content)) return before;
  if (content.kind === 'problem') {
    return { content, good: before?.good ?? null, problems: [content.problem] };
  }
  const read = readArticle(content.text, content.file);
  return 'problems' in read
    ? { content, good: before?.good ?? null, problems: read.problems }
    : { content, good: read, problems: [] };
}

function sameContent(a: FileText, b: FileText): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  return b.kind === 'problem' && a.problem.message === b.problem.message;
}

function missingFolder(
  folder: string,
  before: ReadonlyMap<string, Known>,
): readonly (readonly [string, Known])[] {
  const message = 'This folder cannot be read. Make it, or correct KNOWLEDGE_DIR.';
  const problem: Problem = { file: folder, line: 1, column: 1, message, severity: 'error' };
  const content: FileText = { kind: 'problem', file: folder, problem };
  const entry = known(content, before.get(folder));
  const kept = [...before].filter(([file]) => file.startsWith(folder) && file !== folder);
  return [[folder, entry], ...kept];
}
