/**
 * What a button carries. One schema for who builds a card and who handles the press; it says
 * nothing about who may press: that comes from the channel's identity.
 */
import { z } from 'zod';
import { obstacles, questions } from '../cases/events.js';
import { platformIds } from '../knowledge/platform.js';

const id = z.string().min(1).max(200);

/** Inputs arrive as strings, whatever they were. */
const onCase = { case: id, seq: z.coerce.number().int().nonnegative() };
const inputs = {
  /** Comma-joined method ids. */
  methods: z.string().max(2000).optional(),
  note: z.string().max(4000).optional(),
};
const onMethod = { ...onCase, ...inputs, method: id };

export const Payload = z.discriminatedUnion('do', [
  z.object({ do: z.literal('fixed'), ...onMethod }),
  z.object({ do: z.literal('notFixed'), ...onMethod }),
  z.object({ do: z.literal('couldNot'), ...onMethod, why: z.enum(obstacles).optional() }),
  z.object({ do: z.literal('next'), ...onMethod, stage: z.coerce.number().int().nonnegative() }),
  z.object({ do: z.literal('skip'), ...onMethod }),
  z.object({ do: z.literal('back'), ...onMethod }),
  z.object({ do: z.literal('notApplicable'), ...onMethod }),
  z.object({ do: z.literal('tried'), ...onCase, ...inputs, method: id.optional() }),
  z.object({ do: z.literal('platform'), ...onCase, platform: z.enum(platformIds) }),
  z.object({ do: z.literal('choose'), ...onCase, article: id }),
  z.object({ do: z.literal('answer'), ...onCase, question: z.enum(questions), value: id }),
  z.object({ do: z.literal('human'), case: id.optional(), seq: z.coerce.number().optional() }),
  z.object({ do: z.literal('handOver'), ...onCase, ...inputs }),
  z.object({ do: z.literal('withdraw'), ...onCase }),
  z.object({ do: z.literal('resume'), ...onCase }),
  z.object({ do: z.literal('startOver'), ...onCase }),
]);

export type Payload = z.infer<typeof Payload>;
