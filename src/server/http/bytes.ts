/** Reads a request's body up to a limit. */
import type { IncomingMessage } from 'node:http';

export type BytesRead =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'aborted' };

/**
 * What goes beyond the limit is thrown away as it comes, so that the sender gets to read the
 * answer; whoever then still goes on is cut off.
 */
const maxThrownAwayBytes = 32 * 1024 * 1024;

export function readBytes(request: IncomingMessage, maxBytes: number): Promise<BytesRead> {
  if (request.destroyed) return Promise.resolve({ kind: 'aborted' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve({ kind: 'tooLarge' });
      if (length > maxThrownAwayBytes) request.destroy();
    });
    request.once('end', () => {
      resolve({ kind: 'read', bytes: Buffer.concat(chunks) });
    });
    request.once('error', () => {
      resolve({ kind: 'aborted' });
    });
    request.once('close', () => {
      resolve({ kind: 'aborted' });
    });
  });
}
