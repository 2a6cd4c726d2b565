/** What a Direct Line client may post; all that it says of itself (`from`, `id`, times) is ignored. */
import { z } from 'zod';

/** 256 KB of text, as the contract says; more is 413. */
export const maxTextBytes = 256 * 1024;

export const ClientActivity = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().optional(),
  name: z.string().max(200).optional(),
  value: z.unknown().optional(),
  locale: z.string().max(35).optional(),
  localTimezone: z.string().max(64).optional(),
  channelData: z.record(z.string(), z.unknown()).optional(),
});

export type ClientActivity = z.infer<typeof ClientActivity>;
