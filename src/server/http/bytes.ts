/** Reads a request's body up to a limit. */
import type { IncomingMessage } from 'node:http';
import { throwAway } from './throwAway.js';

export type BytesRead =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'aborted' };

export function readBytes(request: IncomingMessage, maxBytes: number): Promise<BytesRead> {
  if (request.destroyed) return Promise.resolve({ kind: 'aborted' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const keep = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve({ kind: 'tooLarge' });
      request.off('data', keep);
      throwAway(request);
    };
    request.on('data', keep);
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
