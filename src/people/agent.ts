/** A person at the help desk, as a session or a token says. */
import { z } from 'zod';

export const roles = ['agent', 'lead', 'author'] as const;

export type Role = (typeof roles)[number];

export const Agent = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  roles: z.array(z.enum(roles)),
});

export type Agent = z.infer<typeof Agent>;
