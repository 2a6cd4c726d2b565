/**
 * The tables of numbers and symbolic names, each read when it is first needed (start time counts,
 * and most messages need none). Their sources stand in `tables/README.md`.
 */
import { readFileSync } from 'node:fs';

export type Names = ReadonlyMap<number, readonly string[]>;

export type TableId =
  'hresult' | 'win32' | 'ntstatus' | 'bugcheck' | 'facility' | 'cmprob' | 'msi' | 'aadsts';

const loaded = new Map<TableId, Names>();

export function table(id: TableId): Names {
  const known = loaded.get(id);
  if (known) return known;
  const names = readNames(id);
  loaded.set(id, names);
  return names;
}

/** The rows of a file beside this one, split at tabs. */
export function readRows(file: string): string[][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace('\r', '').split('\t'));
}

function readNames(id: TableId): Names {
  const names = new Map<number, string[]>();
  for (const [value = '', name = ''] of readRows(`./tables/${id}.tsv`)) {
    const number = Number(value.replace('AADSTS', ''));
    const others = names.get(number);
    if (others) others.push(name);
    else names.set(number, [name]);
  }
  return names;
}
