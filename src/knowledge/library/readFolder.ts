/** The article files of a folder, as text; what is too big or unreadable is a problem instead. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxArticleBytes, tooBig } from '../article/bounds.js';
import type { Problem } from '../article/problem.js';
import { sharedMethodsFile } from '../article/sharedMethods.js';

export type FileText =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'problem'; readonly file: string; readonly problem: Problem };

/** Sorted by name. Files beside the articles (methods.md, README.md) are left out. */
export async function articleFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .filter((name) => ![sharedMethodsFile, 'readme.md'].includes(name.toLowerCase()))
    .toSorted()
    .map((name) => join(folder, name));
}

export async function readArticleFile(file: string): Promise<FileText> {
  try {
    const { size } = await stat(file);
    if (size > maxArticleBytes) return unreadable(file, tooBig(size));
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
  if (code === 'EISDIR') return 'it is a folder';
  return typeof code === 'string' ? code : 'unknown reason';
}
