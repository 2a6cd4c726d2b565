/** Where a page of the case list ended: opaque to who asks for the next one. */
import { z } from 'zod';
import type { Rank } from './queueOrder.js';

/** `at`: the time by which the list is sorted, of the last case that was shown. */
export type Cursor = { readonly rank: Rank; readonly at: number; readonly id: string };

const At = z.number().int();
const Id = z.string().min(1).max(200);
const Ranked = z.tuple([z.literal([0, 1]), At, Id]);
/** From a page that was there before the queue had ranks. */
const Unranked = z.tuple([At, Id]).transform(([at, id]): z.infer<typeof Ranked> => [1, at, id]);

const Stored = z.union([Ranked, Unranked]);

export function writeCursor({ rank, at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([rank, at, id])).toString('base64url');
}

/** null for what was never written here. */
export function readCursor(text: string): Cursor | null {
  try {
    const [rank, at, id] = Stored.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { rank, at, id };
  } catch {
    return null;
  }
}
