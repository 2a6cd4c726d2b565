/** A body of several parts (multipart/form-data), read as it comes and given up at the first limit. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { throwAway } from './throwAway.js';

export type Part = {
  /** What the sender calls the file; '' for a field. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
};

export type PartLimits = { readonly parts: number; readonly partBytes: number };

export type PartsRead =
  | { readonly kind: 'read'; readonly parts: readonly Part[] }
  | { readonly kind: 'tooLarge' | 'tooMany' | 'malformed' | 'aborted' };

/** At most `parts` times `partBytes` is held at any time. */
export function readParts(request: IncomingMessage, limits: PartLimits): Promise<PartsRead> {
  const parser = parserFor(request, limits);
  if (request.destroyed || parser === null) {
    return Promise.resolve({ kind: request.destroyed ? 'aborted' : 'malformed' });
  }
  return new Promise((resolve) => {
    const parts: Part[] = [];
    const end = (read: PartsRead): void => {
      resolve(read);
      if (read.kind === 'read') return;
      parts.length = 0;
      request.unpipe(parser);
      throwAway(request);
    };
    // Types of busboy say that there is always a name; there is not.
    parser.on('file', (_field, stream, info: { filename?: string; mimeType: string }) => {
      const { filename: name = '', mimeType } = info;
      const chunks: Buffer[] = [];
      collect(stream, chunks, (isWhole) => {
        if (!isWhole) end({ kind: 'tooLarge' });
        else parts.push({ name, contentType: mimeType, bytes: Buffer.concat(chunks) });
      });
    });
    parser.on('field', (_field, text, { mimeType, valueTruncated }) => {
      if (valueTruncated) end({ kind: 'tooLarge' });
      else parts.push({ name: '', contentType: mimeType, bytes: Buffer.from(text) });
    });
    parser.on('partsLimit', () => {
      end({ kind: 'tooMany' });
    });
    parser.on('error', () => {
      end({ kind: 'malformed' });
    });
    parser.on('close', () => {
      end({ kind: 'read', parts });
    });
    request.once('close', () => {
      if (!request.complete) end({ kind: 'aborted' });
    });
    request.pipe(parser);
  });
}

function collect(stream: Readable, chunks: Buffer[], done: (isWhole: boolean) => void): void {
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.once('limit', () => {
    chunks.length = 0;
    done(false);
    stream.resume();
  });
  stream.once('end', () => {
    if (!('truncated' in stream) || stream.truncated !== true) done(true);
  });
  // A body that is cut off ends its last part with this; the parser says so as well.
  stream.on('error', () => undefined);
}

/** null where the Content-Type names no boundary. */
function parserFor({ headers }: IncomingMessage, { parts, partBytes }: PartLimits) {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { parts, fileSize: partBytes, fieldSize: partBytes },
    });
  } catch {
    return null;
  }
}
