/** What the preview's server answers, read at the page's edge. The shapes are those of src/preview. */
import * as z from 'zod/mini';
import type { ListedPage } from '../../src/preview/articleSheet.js';
import type { ArticleSheet } from '../../src/preview/articleSheet.js';
import { platformIds } from '../../src/knowledge/platform.js';

// The page's CSP forbids code from strings, which zod would try for speed.
z.config({ jitless: true });

const card = z.record(z.string(), z.unknown());
const severity = z.enum(['error', 'warning']);
const problem = { line: z.number(), column: z.number(), message: z.string(), severity };

export const articleSheet: z.ZodMiniType<ArticleSheet> = z.object({
  file: z.string(),
  id: z.nullable(z.string()),
  title: z.string(),
  source: z.string(),
  problems: z.array(z.object(problem)),
  unseen: z.nullable(z.enum(['broken', 'off', 'replaced'])),
  ladders: z.array(
    z.object({
      platform: z.nullable(z.enum(platformIds)),
      name: z.string(),
      cards: z.array(z.object({ caption: z.string(), chat: card, teams: card, plain: z.string() })),
    }),
  ),
});

export type OtherProblem = {
  readonly file: string;
  readonly line: number;
  readonly message: string;
};

export type Pages = {
  readonly pages: readonly ListedPage[];
  readonly others: readonly OtherProblem[];
};

export const pageList: z.ZodMiniType<Pages> = z.object({
  pages: z.array(
    z.object({ file: z.string(), title: z.string(), errors: z.number(), warnings: z.number() }),
  ),
  others: z.array(z.object({ file: z.string(), line: z.number(), message: z.string() })),
});
