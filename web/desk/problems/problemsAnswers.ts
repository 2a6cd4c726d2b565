/** Known problems as the desk's API answers them, read at the page's edge. Times are ISO 8601 UTC. */
import * as z from 'zod/mini';
import type { BurstSummary, NoticeSummary } from '../../../src/desk/notice.js';

export type Notice = NoticeSummary;
export type Burst = BurstSummary;

/** One of `code` and `article`. A time that is null: now, or until somebody ends it. */
export type Pinning = {
  readonly code: string | null;
  readonly article: string | null;
  readonly text: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

export const notices: z.ZodMiniType<{ readonly notices: readonly Notice[] }> = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      code: z.nullable(z.string()),
      article: z.nullable(z.string()),
      text: z.string(),
      startsAt: z.string(),
      endsAt: z.nullable(z.string()),
      endedAt: z.nullable(z.string()),
      endedMessage: z.nullable(z.string()),
      by: z.string(),
      followers: z.number(),
    }),
  ),
});

export const bursts: z.ZodMiniType<{ readonly bursts: readonly Burst[] }> = z.object({
  bursts: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      people: z.number(),
      startedAt: z.string(),
      lastAt: z.string(),
      isOpen: z.boolean(),
    }),
  ),
});

export const pinned: z.ZodMiniType<{ readonly id: string }> = z.object({ id: z.string() });
