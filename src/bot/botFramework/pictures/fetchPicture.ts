/** One picture over HTTPS: no more bytes than wanted, no other address than the one given. */

export type Fetched =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  /** It will not come any more: gone, or expired. */
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'later'; readonly status: number | null };

export type Wanted = {
  readonly url: string;
  /** null: the address alone opens it. */
  readonly authorization: string | null;
  readonly maxBytes: number;
};

const timeoutMs = 20_000;

/** For these it is not the picture that is missing. */
const passing = new Set([401, 403, 408, 425, 429]);

export async function fetchPicture(
  fetch: typeof globalThis.fetch,
  { url, authorization, maxBytes }: Wanted,
): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      headers: authorization === null ? {} : { authorization },
      // Another address has not been looked at.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status, body } = response;
    if (status !== 200 || body === null) {
      await body?.cancel();
      const isPassing = status >= 500 || (authorization !== null && passing.has(status));
      return { kind: isPassing ? 'later' : 'gone', status };
    }
    const bytes = await readUpTo(body, maxBytes);
    return bytes === null ? { kind: 'tooLarge' } : { kind: 'bytes', bytes };
  } catch {
    return { kind: 'later', status: null };
  }
}

/** null where there is more; what is left is not read. */
async function readUpTo(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}
