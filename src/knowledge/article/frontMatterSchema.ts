/** What stands at the top of an article, between the two `---` lines. All of it is text. */
import * as z from 'zod';
import { topics } from '../article.js';
import { platformIds } from '../platform.js';
import { slugPattern } from './heading.js';

const slug = z
  .string({ error: 'Write an id in small letters, digits and hyphens.' })
  .regex(slugPattern, { error: 'Use small letters, digits and hyphens only.' })
  .max(80, { error: 'Keep the id under 80 characters.' });

const words = (error: string): z.ZodString => z.string({ error }).trim().min(1, { error });

const list = <T extends z.ZodType>(item: T, error: string) => z.array(item, { error }).default([]);

const aDate = 'Write the day of the last review: "reviewed: 2026-11-20".';

export const frontMatterSchema = z.strictObject({
  id: slug,
  title: words('Say in a few words what the person sees: "title: …".').max(80, {
    error: 'Keep the title under 80 characters: it is the heading of a card.',
  }),
  topic: z.enum(topics, { error: `Choose one of the topics: ${topics.join(', ')}.` }),
  codes: list(words('Write a code here.'), 'Write codes as a list: ["0x80070002"].'),
  platforms: list(
    z.enum(platformIds, { error: `Choose from ${platformIds.join(', ')}.` }),
    'Write platforms as a list: [windows-10, windows-11].',
  ),
  symptoms: list(words('Write a symptom here.'), 'Write symptoms as a list: [one, another].'),
  sources: list(
    z.string().startsWith('https://', { error: 'Write the full address: "https://…".' }),
    'Write sources as a list: [https://…].',
  ),
  owner: words('Say who keeps this article: "owner: desk-windows".'),
  reviewed: z
    .string({ error: aDate })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: aDate })
    .refine((day) => !Number.isNaN(Date.parse(day)), { error: aDate }),
  was: z
    .record(slug, z.array(slug), {
      error: 'Write the old ids of a method like this: "was: { check-date-time: [set-clock] }".',
    })
    .default({}),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
