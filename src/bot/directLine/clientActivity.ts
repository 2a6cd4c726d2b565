/** What a Direct Line client may post; all that it says of itself (`from`, `id`, times) is ignored. */
import { z } from 'zod';

/** 256 KB of text, as the contract says; more is 413. */
export const maxTextBytes = 256 * 1024;

const Activity = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().optional(),
  name: z.string().max(200).optional(),
  value: z.unknown().optional(),
  channelData: z.record(z.string(), z.unknown()).optional(),
});

export type ClientActivity = z.infer<typeof Activity>;

/** Some clients write null for what they leave out. */
export const ClientActivity = z.preprocess(withoutNulls, Activity);

function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
