/** Conversation ids as the payloads of NOTIFY, which PostgreSQL limits to 8000 bytes. */
import { z } from 'zod';

const maxBytes = 7_900;

const payload = z.array(z.string());

/** An id that is too long for any payload is left out. */
export function asPayloads(ids: readonly string[]): string[] {
  const groups: string[][] = [];
  let left = 0;
  for (const id of ids) {
    // With the comma between two of them.
    const bytes = Buffer.byteLength(JSON.stringify(id)) + 1;
    if (bytes > maxBytes) continue;
    const last = groups.at(-1);
    if (last && bytes <= left) {
      last.push(id);
      left -= bytes;
    } else {
      groups.push([id]);
      left = maxBytes - bytes;
    }
  }
  return groups.map((group) => JSON.stringify(group));
}

/** Nothing, where somebody else uses our channel for something else. */
export function fromPayload(text: string): string[] {
  try {
    return payload.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
