/** The built pages and scripts, read from disk once and again when they have changed there. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

export type BuiltFile = { readonly bytes: Buffer; readonly etag: string };

export type BuiltFiles = {
  /** `name` is relative to the folder. Undefined where there is no such file. */
  readonly read: (name: string) => Promise<BuiltFile | undefined>;
};

/** `change` sees every file before it is served. */
export function builtFiles(
  folder: string,
  change: (name: string, bytes: Buffer) => Buffer = (_name, bytes) => bytes,
): BuiltFiles {
  const known = new Map<string, BuiltFile & { readonly version: string }>();
  return {
    read: async (name) => {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => undefined);
      if (!found?.isFile()) return undefined;
      const version = `${found.mtimeMs}-${found.size}`;
      const cached = known.get(name);
      if (cached?.version === version) return cached;
      const bytes = change(name, await readFile(file));
      const read = { bytes, etag: etagOf(bytes), version };
      known.set(name, read);
      return read;
    },
  };
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
}
