/** Where a page of the case list ended: opaque to who asks for the next one. */
import { z } from 'zod';

/** `at`: the time by which the list is sorted, of the last case that was shown. */
export type Cursor = { readonly at: number; readonly id: string };

const Stored = z.tuple([z.number().int(), z.string().min(1).max(200)]);

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** null for what was never written here. */
export function readCursor(text: string): Cursor | null {
  try {
    const [at, id] = Stored.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { at, id };
  } catch {
    return null;
  }
}
