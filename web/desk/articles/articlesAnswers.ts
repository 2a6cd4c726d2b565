/** What the desk's API answers to authors. The shapes are those of src/desk and src/preview. */
import * as z from 'zod/mini';
import type { ArticleList } from '../../../src/desk/articleList.js';
import type { Suggestion } from '../../../src/desk/suggestion.js';

export const articleList: z.ZodMiniType<ArticleList> = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      topic: z.string(),
      owner: z.string(),
      reviewed: z.string(),
      cases: z.number(),
      file: z.string(),
      errors: z.number(),
      warnings: z.number(),
    }),
  ),
  problems: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      message: z.string(),
      severity: z.enum(['error', 'warning']),
    }),
  ),
});

export type Suggestions = { readonly suggestions: readonly Suggestion[] };

export const suggestions: z.ZodMiniType<Suggestions> = z.object({
  suggestions: z.array(
    z.object({
      id: z.string(),
      case: z.string(),
      article: z.nullable(z.string()),
      method: z.string(),
      title: z.string(),
      stage: z.nullable(z.number()),
      text: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});
