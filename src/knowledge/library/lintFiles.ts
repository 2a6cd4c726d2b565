/** Every finding in the named files, checked together with the other articles of the folder. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkTogether } from '../article/crossChecks.js';
import { inOrder, type Problem } from '../article/problem.js';
import { readArticle, type ReadArticle } from '../article/readArticle.js';
import { reviewWarning } from '../article/review.js';
import {
  readSharedMethods,
  sharedMethodsFile,
  type SharedMethod,
} from '../article/sharedMethods.js';
import { isHouse, lintHouse } from './lintHouse.js';
import { listFolder, readText } from './readFolder.js';

/**
 * `files`: articles, house.yaml, or folders of them; empty: all of `folder`. `today` is an ISO
 * date. Ordered by file, then by place.
 */
export async function lintFiles(
  folder: string,
  files: readonly string[],
  today: string,
): Promise<readonly Problem[]> {
  const { articles: around } = await listFolder(folder).catch(() => ({ articles: [] }));
  const named = (await Promise.all((files.length === 0 ? [folder] : files).map(filesIn))).flat();
  const asked = named.filter((file) => !isHouse(file));
  const askedPaths = new Set(asked.map((file) => resolve(file)));
  const found: Problem[] = [];
  const read: ReadArticle[] = [];
  for (const file of asked) {
    const result = await readOne(file);
    if ('problems' in result) found.push(...result.problems);
    else read.push(result);
  }
  const rest = await readOthers(around.filter((file) => !askedPaths.has(resolve(file))));
  const together = [...rest, ...read].filter(
    (other) => !read.some((one) => replaces(folder, one, other)),
  );
  found.push(
    ...checkTogether(together, await sharedMethods(folder)),
    ...read.flatMap((each) => reviewWarning(each, today) ?? []),
  );
  for (const file of named.filter(isHouse)) found.push(...(await lintHouse(folder, file)));
  return named.flatMap((file) => inOrder(found.filter((problem) => problem.file === file)));
}

async function filesIn(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const { articles, house } = await listFolder(path);
  return house === null ? articles : [...articles, house];
}

/** In an organisation's own folder the same id is no mistake: it takes the shipped one's place. */
function replaces(folder: string, one: ReadArticle, other: ReadArticle): boolean {
  const isIn = ({ places }: ReadArticle): boolean =>
    dirname(resolve(places.file)) === resolve(folder);
  return one.article.id === other.article.id && !isIn(one) && isIn(other);
}

async function readOne(
  file: string,
): Promise<ReadArticle | { readonly problems: readonly Problem[] }> {
  const content = await readText(file);
  return content.kind === 'text'
    ? readArticle(content.text, file)
    : { problems: [content.problem] };
}

async function readOthers(files: readonly string[]): Promise<readonly ReadArticle[]> {
  const read = await Promise.all(files.map(readOne));
  return read.filter((result): result is ReadArticle => !('problems' in result));
}

async function sharedMethods(folder: string): Promise<readonly SharedMethod[] | null> {
  try {
    return readSharedMethods(await readFile(join(folder, sharedMethodsFile), 'utf8'));
  } catch {
    return null;
  }
}
