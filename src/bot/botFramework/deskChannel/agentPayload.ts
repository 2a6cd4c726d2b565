/** What the buttons of a case's card in the desk's channel carry; who may press is asked elsewhere. */
import { z } from 'zod';

export const AgentPayload = z.object({
  do: z.enum(['accept', 'queue', 'solve', 'return']),
  case: z.string().min(1).max(200),
  /** Of the case as the card shows it. Inputs arrive as strings. */
  seq: z.coerce.number().int().nonnegative(),
});

export type AgentPayload = z.infer<typeof AgentPayload>;
