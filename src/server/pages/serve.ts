/** Serves a built file: with its type, and not again to who has it already. */
import type { Headers, Reply } from '../http/reply.js';
import { notFound } from '../http/reply.js';
import type { Asked } from '../http/route.js';
import type { BuiltFile, BuiltFiles } from './builtFiles.js';
import { encodingFor, suffixes } from './encodings.js';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** A name that carries its contents: what is there will never be anything else. */
const forEver = /\.[0-9a-f]{16}\.(js|css)$/;

export async function serve(
  files: BuiltFiles,
  name: string,
  asked: Asked,
  headers: Headers = {},
): Promise<Reply> {
  const type = types[name.split('.').at(-1) ?? ''];
  const found = type === undefined ? undefined : await files.read(name);
  if (!found || type === undefined) return notFound();
  const sent = formOf(found, asked.headers['accept-encoding']);
  const caching = {
    ETag: sent.etag,
    'Cache-Control': forEver.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(sent.varies ? { Vary: 'Accept-Encoding' } : {}),
    ...headers,
  };
  const known = (asked.headers['if-none-match'] ?? '').split(',').map((etag) => etag.trim());
  // A proxy that compresses makes the tag a weak one.
  if (known.some((etag) => etag.replace(/^W\//, '') === sent.etag)) {
    return { status: 304, headers: caching, body: null };
  }
  return {
    status: 200,
    headers: { 'Content-Type': type, ...sent.headers, ...caching },
    body: sent.bytes,
  };
}

type Form = {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly headers: Headers;
  readonly varies: boolean;
};

/** Each form has a tag of its own: they are other bytes. */
function formOf({ bytes, etag, packed }: BuiltFile, accepted: string | undefined): Form {
  const available = suffixes
    .map(([encoding]) => encoding)
    .filter((encoding) => packed[encoding] !== undefined);
  const encoding = encodingFor(accepted, available);
  const smaller = encoding === null ? undefined : packed[encoding];
  const varies = available.length > 0;
  if (encoding === null || smaller === undefined) return { bytes, etag, headers: {}, varies };
  return {
    bytes: smaller,
    etag: etag.replace(/"$/, `-${encoding}"`),
    headers: { 'Content-Encoding': encoding },
    varies,
  };
}
