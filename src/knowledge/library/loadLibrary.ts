/**
 * The articles of several folders, kept in service: later folders replace articles of the same id,
 * house.yaml changes what is left, a broken file leaves its last good version, and a change comes
 * whole or not at all.
 */
import type { Article } from '../article.js';
import type { Problem } from '../article/problem.js';
import { readArticle, type ReadArticle } from '../article/readArticle.js';
import { readSharedMethods, type SharedMethod } from '../article/sharedMethods.js';
import { makeLibrary, type Library } from '../library.js';
import { findingsIn, type FileInService } from './findings.js';
import { applyHouse, houseWarnings, readHouse, type House } from './house.js';
import { inService, type InService, type Read } from './lastGood.js';
import { listFolder, readText } from './readFolder.js';

export type LiveLibrary = {
  /** Ask for it with every turn; it is another one after a reload. */
  readonly current: () => Library;
  /** What is wrong in the files now; an article with problems is served as it was before. */
  readonly problems: () => readonly Problem[];
  /** Every article file, in the order of the folders. */
  readonly files: () => readonly FileInService[];
  /** All that lint finds: also between articles, and reviews that are due. `today`: ISO date. */
  readonly findings: (today: string) => readonly Problem[];
  /** Never rejects: a folder that cannot be read is a problem, and its articles stay. */
  readonly reload: () => Promise<void>;
};

type FolderInService = {
  readonly articles: ReadonlyMap<string, InService<ReadArticle>>;
  readonly house: InService<House> | null;
  readonly shared: readonly SharedMethod[] | null;
  /** That the folder itself cannot be read. */
  readonly problems: readonly Problem[];
};

type State = {
  readonly folders: ReadonlyMap<string, FolderInService>;
  readonly library: Library;
  readonly warnings: readonly Problem[];
};

const nothing: FolderInService = { articles: new Map(), house: null, shared: null, problems: [] };

export async function loadLibrary(folders: readonly string[]): Promise<LiveLibrary> {
  let state: State = { folders: new Map(), library: makeLibrary([]), warnings: [] };
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
    problems: () => [...problemsOf(state), ...state.warnings],
    files: () => filesOf(state),
    findings: (today) => [
      ...besideArticles(state),
      ...findingsIn(filesOf(state), sharedIn(state), today),
      ...state.warnings,
    ],
  };
}

function filesOf({ folders }: State): readonly FileInService[] {
  return [...folders].flatMap(([folder, { articles }]) =>
    [...articles].map(([file, { content, good, problems }]) => ({
      folder,
      file,
      text: content.kind === 'text' ? content.text : null,
      good,
      problems,
    })),
  );
}

/** A folder laid over the first needs no list of its own. */
function sharedIn({ folders }: State): readonly SharedMethod[] | null {
  const lists = [...folders.values()].map(({ shared }) => shared).filter((list) => list !== null);
  return lists.length === 0 ? null : lists.flat();
}

function problemsOf(state: State): readonly Problem[] {
  return [...filesOf(state).flatMap((file) => file.problems), ...besideArticles(state)];
}

function besideArticles({ folders }: State): readonly Problem[] {
  return [...folders.values()].flatMap(({ house, problems }) => [
    ...problems,
    ...(house?.problems ?? []),
  ]);
}

async function readAll(names: readonly string[], before: State): Promise<State> {
  const folders = new Map<string, FolderInService>();
  for (const name of names) {
    folders.set(name, await readFolder(name, before.folders.get(name) ?? nothing));
  }
  const inUse = good([...folders.values()]);
  const wasInUse = good([...before.folders.values()]);
  if (inUse.length === wasInUse.length && inUse.every((each, at) => each === wasInUse[at])) {
    return { ...before, folders };
  }
  return { folders, ...assemble([...folders.values()]) };
}

function good(folders: readonly FolderInService[]): readonly unknown[] {
  return folders.flatMap(({ articles, house }) => [
    ...[...articles.values()].map((file) => file.good),
    house?.good,
  ]);
}

function assemble(folders: readonly FolderInService[]): Omit<State, 'folders'> {
  const all = folders
    .flatMap(({ articles }) => [...articles.values()])
    .flatMap((file) => (file.good ? [file.good.article] : []));
  const houses = folders.flatMap(({ house }) => (house?.good ? [house.good] : []));
  const served = houses.reduce<readonly Article[]>(applyHouse, makeLibrary(all).all);
  return {
    library: makeLibrary(served),
    warnings: houses.flatMap((house) => houseWarnings(all, house)),
  };
}

async function readFolder(name: string, before: FolderInService): Promise<FolderInService> {
  const listed = await listFolder(name).catch(() => null);
  if (listed === null) return { ...before, problems: [cannotBeRead(name)] };
  const articles = new Map<string, InService<ReadArticle>>();
  // One after the other: each file gives the event loop back before the next is parsed.
  for (const file of listed.articles) {
    articles.set(file, inService(await readText(file), before.articles.get(file), readGood));
  }
  const house =
    listed.house === null
      ? null
      : inService(await readText(listed.house), before.house ?? undefined, readHouse);
  return { articles, house, shared: await sharedMethodsIn(listed.shared), problems: [] };
}

async function sharedMethodsIn(file: string | null): Promise<readonly SharedMethod[] | null> {
  const content = file === null ? null : await readText(file);
  return content?.kind === 'text' ? readSharedMethods(content.text) : null;
}

const readGood: Read<ReadArticle> = (text, file) => {
  const read = readArticle(text, file);
  return 'problems' in read ? read : { good: read };
};

function cannotBeRead(folder: string): Problem {
  const message = 'This folder cannot be read. Make it, or correct KNOWLEDGE_DIR.';
  return { file: folder, line: 1, column: 1, message, severity: 'error' };
}
