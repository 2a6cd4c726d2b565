/** What the build does to the pages' files last: names that carry their contents, and compression. */
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Served by a small server of its own, which knows these names. */
const keepsNames = new Set(['preview.html']);

/** Under this a packet is a packet. */
const worthwhileBytes = 1024;

/** One step under the best: the best takes ten times as long, for a tenth less. */
const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
};

/** `assets/embed.js` becomes `assets/embed.0123456789abcdef.js`, in the pages too. */
export async function nameByContents(web) {
  const pages = (await readdir(web)).filter((name) => name.endsWith('.html'));
  const hashed = new Map();
  for (const page of pages.filter((name) => !keepsNames.has(name))) {
    const html = await readFile(join(web, page), 'utf8');
    for (const [asset] of html.matchAll(/assets\/[\w-]+\.(?:js|css)/g)) {
      if (!hashed.has(asset)) hashed.set(asset, await renamed(web, asset));
    }
    const named = html.replaceAll(/assets\/[\w-]+\.(?:js|css)/g, (asset) => hashed.get(asset));
    await writeFile(join(web, page), named);
  }
}

async function renamed(web, asset) {
  const bytes = await readFile(join(web, asset));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const name = asset.replace(/\.(\w+)$/, `.${hash}.$1`);
  await rename(join(web, asset), join(web, name));
  return name;
}

/** A `.br` and a `.gz` beside each file that gets smaller by it. */
export async function compress(web) {
  const files = await readdir(web, { recursive: true });
  await Promise.all(
    files.filter((name) => /\.(js|css|html|txt)$/.test(name)).map((name) => pack(join(web, name))),
  );
}

async function pack(file) {
  const bytes = await readFile(file);
  if (bytes.length < worthwhileBytes) return;
  const [small, common] = await Promise.all([
    promisify(brotliCompress)(bytes, brotliOptions),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, common)]);
}
