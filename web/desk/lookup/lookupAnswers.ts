/** What the desk answers to who looks something up: saved answers, and articles with their methods. */
import * as z from 'zod/mini';

export type SavedAnswer = { readonly id: string; readonly title: string; readonly text: string };

export type FoundMethod = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly minutes: number;
  readonly administrator: boolean;
  readonly restart: boolean;
};

export type FoundArticle = {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly string[];
  readonly methods: readonly FoundMethod[];
};

export const savedAnswers: z.ZodMiniType<{ readonly answers: readonly SavedAnswer[] }> = z.object({
  answers: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
});

export const foundArticles: z.ZodMiniType<{ readonly articles: readonly FoundArticle[] }> =
  z.object({
    articles: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        codes: z.array(z.string()),
        methods: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            why: z.string(),
            minutes: z.number(),
            administrator: z.boolean(),
            restart: z.boolean(),
          }),
        ),
      }),
    ),
  });
