/** What the inbox holds: one thing that came in, parsed and with secrets removed. */
import { z } from 'zod';

export const Incoming = z.discriminatedUnion('kind', [
  /** `words` is the id of the stored row. */
  z.object({ kind: z.literal('text'), text: z.string(), words: z.string() }),
  /** `payload` is parsed when the turn runs: a button of an older version gets its answer then. */
  z.object({ kind: z.literal('press'), payload: z.unknown() }),
  /** An agent gave the case back, or sends a method's card. */
  z.object({ kind: z.literal('returned'), caseId: z.string(), method: z.string().nullable() }),
  /** Pictures are kept already; `words` says in the transcript that they came. */
  z.object({
    kind: z.literal('files'),
    count: z.number().int(),
    withText: z.boolean(),
    words: z.string(),
  }),
  /** A message without words. */
  z.object({ kind: z.literal('blank') }),
  /** The chat was opened again. */
  z.object({ kind: z.literal('joined') }),
  /** The time has come to ask whether the method on screen helped. */
  z.object({ kind: z.literal('followUp'), caseId: z.string() }),
  /** A link that carries a chat was opened here. */
  z.object({
    kind: z.literal('carried'),
    caseId: z.string().nullable(),
    link: z.enum(['good', 'gone', 'others']),
  }),
  z.object({ kind: z.literal('agentOffers'), caseId: z.string(), method: z.string() }),
]);

export type Incoming = z.infer<typeof Incoming>;
