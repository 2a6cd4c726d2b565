/** What the desk's API answers, read at the page's edge. The shapes are those of src/desk/dossier.ts. */
import * as z from 'zod/mini';
import type { CaseSummary, Dossier } from '../../src/desk/dossier.js';

// The page's CSP forbids code from strings, which zod would try for speed.
z.config({ jitless: true });

export type Me = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
};

export type CasePage = { readonly cases: readonly CaseSummary[]; readonly next: string | null };

const summary: z.ZodMiniType<CaseSummary> = z.object({
  id: z.string(),
  status: z.string(),
  title: z.string(),
  codes: z.array(z.string()),
  platform: z.nullable(z.string()),
  person: z.string(),
  openedAt: z.string(),
  updatedAt: z.string(),
  waitingSince: z.nullable(z.string()),
  personWroteAt: z.nullable(z.string()),
  priority: z.nullable(z.enum(['normal', 'hard', 'blocked'])),
  team: z.string(),
  heldBy: z.nullable(z.object({ id: z.string(), name: z.string() })),
  outcomes: z.array(z.object({ method: z.string(), title: z.string(), outcome: z.string() })),
});

export const casePage: z.ZodMiniType<CasePage> = z.object({
  cases: z.array(summary),
  next: z.nullable(z.string()),
});

export const dossier: z.ZodMiniType<Dossier> = z.object({
  case: summary,
  codes: z.array(z.string()),
  article: z.nullable(z.string()),
  platform: z.nullable(z.string()),
  pc: z.nullable(z.string()),
  contact: z.nullable(z.string()),
  upn: z.nullable(z.string()),
  priority: z.nullable(z.enum(['normal', 'hard', 'blocked'])),
  note: z.nullable(z.string()),
  attempts: z.array(
    z.object({
      method: z.string(),
      title: z.string(),
      outcome: z.string(),
      at: z.string(),
      by: z.string(),
      note: z.nullable(z.string()),
      minutes: z.nullable(z.number()),
      stage: z.nullable(z.number()),
      channel: z.string(),
      history: z.array(z.object({ outcome: z.string(), at: z.string() })),
    }),
  ),
  untried: z.array(z.object({ method: z.string(), title: z.string(), why: z.string() })),
  transcript: z.array(
    z.object({ at: z.string(), by: z.string(), name: z.string(), text: z.string() }),
  ),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      contentType: z.string(),
      bytes: z.number(),
      at: z.string(),
    }),
  ),
});

export const me: z.ZodMiniType<Me> = z.object({
  id: z.string(),
  name: z.string(),
  roles: z._default(z.array(z.string()), []),
});

export const fault = z.object({
  error: z.object({ message: z.string() }),
  heldBy: z.optional(z.nullable(z.string())),
});

export const liveFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), case: z.string() }),
  z.object({ type: z.literal('typing'), case: z.string(), by: z.literal('person') }),
  z.object({
    type: z.literal('burst'),
    burst: z.string(),
    code: z.string(),
    people: z.number(),
  }),
]);

export type LiveFrame = z.infer<typeof liveFrame>;
