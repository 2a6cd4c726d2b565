/** A file of somebody's as an answer: to be looked at or saved, never run. */
import type { StoredFile } from '../../storage/blobs.js';
import type { Reply } from './reply.js';

/**
 * In an `img` it is a picture; opened by itself it is saved, not shown. A browser that shows it
 * all the same does so in a box without scripts, forms or our origin.
 */
export function fileReply({ name, contentType, bytes }: StoredFile): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': disposition(name),
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
    body: bytes,
  };
}

/** Names in other letters are written as RFC 8187 says, with a plain one for old programs. */
function disposition(name: string): string {
  const ending = name.split('.').at(-1) ?? 'png';
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="picture.${ending}"; filename*=UTF-8''${encoded}`;
}
