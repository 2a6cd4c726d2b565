/** What the desk's API answers about teams, read at the page's edge. */
import * as z from 'zod/mini';
import type { DeskStatus } from '../../../src/desk/deskStatus.js';

export type TeamName = { readonly id: string; readonly name: string };

export const teamNames: z.ZodMiniType<{ readonly teams: readonly TeamName[] }> = z.object({
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const deskStatus: z.ZodMiniType<DeskStatus> = z.object({
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      open: z.boolean(),
      opensAt: z.nullable(z.string()),
      waiting: z.number(),
      waitingSince: z.nullable(z.string()),
      onDuty: z.number(),
      seats: z.nullable(z.number()),
    }),
  ),
  holding: z.number(),
});

export type Queued = {
  readonly case: string;
  readonly result: 'done' | 'unknown' | 'lost' | 'refused' | 'invalid';
  readonly because?: string | undefined;
  readonly heldBy?: string | undefined;
};

export const queuedCases: z.ZodMiniType<{ readonly cases: readonly Queued[] }> = z.object({
  cases: z.array(
    z.object({
      case: z.string(),
      result: z.enum(['done', 'unknown', 'lost', 'refused', 'invalid']),
      because: z.optional(z.string()),
      heldBy: z.optional(z.string()),
    }),
  ),
});
