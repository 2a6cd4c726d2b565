/** A person at the help desk, as a session or a token says. */
import { z } from 'zod';

export const roles = ['agent', 'lead', 'author'] as const;

export type Role = (typeof roles)[number];

export const Agent = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  roles: z.array(z.enum(roles)),
  /** Ids of teams; sessions from before there were teams say nothing. */
  teams: z.union([z.literal('all'), z.array(z.string().min(1).max(80))]).default('all'),
});

export type Agent = Readonly<Omit<z.infer<typeof Agent>, 'roles' | 'teams'>> & {
  readonly roles: readonly Role[];
  readonly teams: Teams;
};

/** The teams whose cases somebody sees and acts on. */
export type Teams = 'all' | readonly string[];
