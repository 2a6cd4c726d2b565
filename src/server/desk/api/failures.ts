/** How the API says that something did not go. */
import { z } from 'zod';

const error = z.object({ code: z.string(), message: z.string() });

export const Failure = z.object({ error }).meta({ id: 'Failure' });

export const Conflict = z
  .object({ error, heldBy: z.string().optional() })
  .meta({ id: 'Conflict', description: '`heldBy`: whose case it is, where somebody was first.' });
