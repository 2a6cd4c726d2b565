/**
 * What a button carries. One schema for who builds a card and who handles the press; it says
 * nothing about who may press: that comes from the channel's identity.
 */
import { z } from 'zod';
import { obstacles, questions, type Question } from '../cases/events.js';
import { platformIds } from '../knowledge/platform.js';

const id = z.string().min(1).max(200);

/** Inputs arrive as strings, whatever they were. */
const count = z.union([
  z.number().int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
const onCase = { case: id, seq: count };
const inputs = {
  /** Comma-joined method ids. */
  methods: z.string().max(2000).optional(),
  note: z.string().max(4000).optional(),
};
/** Of the card with what agents ask first. */
const detailInputs = {
  pc: z.string().max(500).optional(),
  contact: z.string().max(500).optional(),
  work: z.string().max(20).optional(),
  note: inputs.note,
};
const onMethod = { ...onCase, ...inputs, method: id };
/** One method, or several as an input; with none it is the method on screen. */
const onMethods = { ...onCase, ...inputs, method: id.optional() };

/** What a question can be answered with; a code or an article is checked where it is looked up. */
const yesNo = ['yes', 'no'];
const answers: Readonly<Partial<Record<Question, readonly string[]>>> = {
  admin: yesNo,
  when: yesNo,
  risk: yesNo,
  didYouMean: yesNo,
  handOver: yesNo,
  resume: yesNo,
  rating: yesNo,
  everything: ['no'],
  tryAgain: ['yes'],
  phone: ['yes'],
  notice: ['tell', 'help'],
  details: ['send', 'none', 'change'],
  platform: ['other'],
  code: ['none', 'hangs', 'noStart'],
};

export const Payload = z.discriminatedUnion('do', [
  z.object({ do: z.literal('fixed'), ...onMethod }),
  z.object({ do: z.literal('notFixed'), ...onMethod }),
  z.object({ do: z.literal('couldNot'), ...onMethod, why: z.enum(obstacles).optional() }),
  z.object({ do: z.literal('next'), ...onMethod, stage: count }),
  z.object({ do: z.literal('skip'), ...onMethods }),
  z.object({ do: z.literal('back'), ...onMethods }),
  z.object({ do: z.literal('notApplicable'), ...onMethods }),
  z.object({ do: z.literal('tried'), ...onMethods }),
  z.object({ do: z.literal('platform'), ...onCase, platform: z.enum(platformIds) }),
  z.object({ do: z.literal('choose'), ...onCase, article: id }),
  z
    .object({
      do: z.literal('answer'),
      ...onCase,
      ...detailInputs,
      question: z.enum(questions),
      value: id,
    })
    .refine(({ question, value }) => answers[question]?.includes(value) ?? true),
  z.object({ do: z.literal('human'), case: id.optional(), seq: count.optional() }),
  z.object({ do: z.literal('handOver'), ...onCase, ...inputs }),
  z.object({ do: z.literal('withdraw'), ...onCase }),
  z.object({ do: z.literal('resume'), ...onCase }),
  z.object({ do: z.literal('startOver'), ...onCase }),
]);

export type Payload = z.infer<typeof Payload>;
