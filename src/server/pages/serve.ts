/** Serves a built file: with its type, and not again to who has it already. */
import type { Headers, Reply } from '../http/reply.js';
import { notFound } from '../http/reply.js';
import type { Asked } from '../http/route.js';
import type { BuiltFiles } from './builtFiles.js';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

export async function serve(
  files: BuiltFiles,
  name: string,
  asked: Asked,
  headers: Headers = {},
): Promise<Reply> {
  const type = types[name.split('.').at(-1) ?? ''];
  const found = type === undefined ? undefined : await files.read(name);
  if (!found || type === undefined) return notFound();
  const caching = { ETag: found.etag, 'Cache-Control': 'no-cache', ...headers };
  const known = (asked.headers['if-none-match'] ?? '').split(',').map((etag) => etag.trim());
  // A proxy that compresses makes the tag a weak one.
  if (known.some((etag) => etag.replace(/^W\//, '') === found.etag)) {
    return { status: 304, headers: caching, body: null };
  }
  return { status: 200, headers: { 'Content-Type': type, ...caching }, body: found.bytes };
}
