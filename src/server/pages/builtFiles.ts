/** The built pages and scripts, read from disk once and again when they have changed there. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { suffixes, type Encoding } from './encodings.js';

export type BuiltFile = {
  readonly bytes: Buffer;
  readonly etag: string;
  /** What the build has laid beside it. */
  readonly packed: Readonly<Partial<Record<Encoding, Buffer>>>;
};

export type BuiltFiles = {
  /** `name` is relative to the folder. Undefined where there is no such file. */
  readonly read: (name: string) => Promise<BuiltFile | undefined>;
};

/** `change` sees every file before it is served; what it changes is not served compressed. */
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
      const built = await readFile(file);
      const bytes = change(name, built);
      const packed = bytes === built ? await packedBeside(file, found.mtimeMs) : {};
      const read = { bytes, etag: etagOf(bytes), packed, version };
      known.set(name, read);
      return read;
    },
  };
}

/** One that is older than its file belongs to another build. */
async function packedBeside(file: string, builtAtMs: number): Promise<BuiltFile['packed']> {
  const packed: Partial<Record<Encoding, Buffer>> = {};
  for (const [encoding, suffix] of suffixes) {
    const found = await stat(file + suffix).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs >= builtAtMs) {
      packed[encoding] = await readFile(file + suffix);
    }
  }
  return packed;
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
}
