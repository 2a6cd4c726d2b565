/** Every finding in a house.yaml: what cannot be read, and names that no article has. */
import { basename, dirname } from 'node:path';
import type { Article } from '../article.js';
import { readArticle } from '../article/readArticle.js';
import type { Problem } from '../article/problem.js';
import { houseFile, houseWarnings, readHouse } from './house.js';
import { listFolder, readText } from './readFolder.js';

export function isHouse(file: string): boolean {
  return basename(file) === houseFile;
}

/** `folder`: the articles over which the file is laid, besides those that lie beside it. */
export async function lintHouse(folder: string, file: string): Promise<readonly Problem[]> {
  const content = await readText(file);
  if (content.kind === 'problem') return [content.problem];
  const read = readHouse(content.text, file);
  if ('problems' in read) return read.problems;
  const folders = [...new Set([folder, dirname(file)])];
  const articles = await Promise.all(folders.map(articlesIn));
  return houseWarnings(articles.flat(), read.good);
}

async function articlesIn(folder: string): Promise<readonly Article[]> {
  const listed = await listFolder(folder).catch(() => null);
  const contents = await Promise.all((listed?.articles ?? []).map(readText));
  return contents.flatMap((content) => {
    if (content.kind === 'problem') return [];
    const read = readArticle(content.text, content.file);
    return 'problems' in read ? [] : [read.article];
  });
}
