/** The files of a folder of articles, as text; what is too big or unreadable is a problem instead. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxArticleBytes, tooBig } from '../article/bounds.js';
import type { Problem } from '../article/problem.js';
import { sharedMethodsFile } from '../article/sharedMethods.js';
import { houseFile } from './house.js';

export type FileText =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: Problem };

export type Folder = {
  /** Sorted by name. Files beside the articles (methods.md, README.md) are left out. */
  readonly articles: readonly string[];
  readonly house: string | null;
  /** methods.md: the ids that articles share. */
  readonly shared: string | null;
};

/** Rejects where the folder cannot be read. */
export async function listFolder(folder: string): Promise<Folder> {
  const names = await readdir(folder);
  const articles = names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .filter((name) => ![sharedMethodsFile, 'readme.md'].includes(name.toLowerCase()))
    .toSorted()
    .map((name) => join(folder, name));
  const named = (name: string): string | null => (names.includes(name) ? join(folder, name) : null);
  return { articles, house: named(houseFile), shared: named(sharedMethodsFile) };
}

export async function readText(file: string): Promise<FileText> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return unreadable(file, 'This is no file.');
    if (found.size > maxArticleBytes) return unreadable(file, tooBig(found.size));
    return { kind: 'text', file, text: await readFile(file, 'utf8') };
  } catch (error) {
    return unreadable(file, `This file cannot be read: ${reason(error)}.`);
  }
}

function unreadable(file: string, message: string): FileText {
  const problem: Problem = { file, line: 1, column: 1, message, severity: 'error' };
  return { kind: 'problem', file, problem };
}

function reason(error: unknown): string {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'it is not allowed';
  return typeof code === 'string' ? code : 'unknown reason';
}
