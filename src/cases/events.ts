/**
 * What happened in a case: facts, in order, never rewritten. People's own words are not in here;
 * `words` refers to a row of the table of that name.
 */
import { z } from 'zod';
import { platformIds } from '../knowledge/platform.js';

export const outcomes = [
  'fixed',
  'notFixed',
  'triedBefore',
  'couldNot',
  'notApplicable',
  'skipped',
] as const;

export type Outcome = (typeof outcomes)[number];

export const questions = [
  'code',
  'firstCode',
  'platform',
  'whichArticle',
  'didYouMean',
  'admin',
  'when',
  'risk',
  'why',
  'everything',
  'tryAgain',
  'resume',
  'phone',
  'rating',
  'handOver',
] as const;

/** What the bot asked last, so that "yes" means something after a restart. */
export type Question = (typeof questions)[number];

/** Why somebody could not do a method. */
export const obstacles = ['noRights', 'notOnMyPc', 'dontWant', 'stuck'] as const;

export type Obstacle = (typeof obstacles)[number];

const agent = { agentId: z.string(), agentName: z.string() };
const method = { method: z.string() };
const words = z.string().nullable();

const Fact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    personId: z.string(),
    conversationId: z.string(),
    channel: z.string(),
  }),
  /** `nearest`: articles that the words alone point to, best first. */
  z.object({
    kind: z.literal('described'),
    words,
    codes: z.array(z.string()),
    nearest: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('articleChosen'),
    article: z.string(),
    title: z.string(),
    code: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('platformSet'),
    platform: z.enum(platformIds),
    source: z.enum(['said', 'browser', 'assumed']),
  }),
  /** `about` is the method or the code that the question is about. */
  z.object({ kind: z.literal('asked'), question: z.enum(questions), about: z.string().nullable() }),
  z.object({
    kind: z.literal('answered'),
    question: z.enum(questions),
    about: z.string().nullable(),
    value: z.string(),
  }),
  /** A card with the steps of one stage was shown; `stage` counts from 0. */
  z.object({
    kind: z.literal('offered'),
    ...method,
    title: z.string(),
    variant: z.array(z.enum(platformIds)),
    stage: z.number().int(),
    stages: z.number().int(),
  }),
  z.object({
    kind: z.literal('attempted'),
    ...method,
    title: z.string(),
    variant: z.array(z.enum(platformIds)),
    outcome: z.enum(outcomes),
    why: z.enum(obstacles).nullable(),
    /** How far they came, counted from 0; null where the method was never on screen. */
    stage: z.number().int().nullable(),
    /** 'person', 'message' (came with a message) or 'agent'. */
    by: z.enum(['person', 'message', 'agent']),
    byName: z.string().nullable(),
    channel: z.string(),
    words,
  }),
  /** The person is known by another id from now on, or goes on in another conversation. */
  z.object({
    kind: z.literal('carried'),
    personId: z.string(),
    conversationId: z.string(),
    channel: z.string(),
  }),
  /** No article serves this code: a gap for the authors. */
  z.object({ kind: z.literal('gapFound'), code: z.string() }),
  /** Tried in another case of the last 30 days: not offered again, and said so. */
  z.object({
    kind: z.literal('leftOut'),
    ...method,
    title: z.string(),
    outcome: z.enum(outcomes),
    triedAt: z.number(),
  }),
  /** "Try it again": what was left out is offered after all. */
  z.object({ kind: z.literal('broughtBack') }),
  /** Asked by itself, once, whether the method on screen helped. */
  z.object({ kind: z.literal('followedUp'), ...method }),
  /** "Back": the outcome of a method no longer counts and it is offered again. */
  z.object({ kind: z.literal('takenBack'), ...method }),
  z.object({
    kind: z.literal('handedOver'),
    because: z.enum(['asked', 'exhausted', 'nothingInReach', 'noArticle']),
    words,
  }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('accepted'), ...agent }),
  z.object({ kind: z.literal('queued'), ...agent }),
  z.object({ kind: z.literal('returned'), ...agent, method: z.string().nullable() }),
  z.object({ kind: z.literal('solved'), by: z.enum(['person', 'agent']) }),
  z.object({ kind: z.literal('closed'), by: z.enum(['person', 'agent', 'time']) }),
  z.object({ kind: z.literal('reopened') }),
  /** Who has the problem turned out to be this person: two identities became one. */
  z.object({ kind: z.literal('personJoined'), personId: z.string() }),
]);

export type Fact = z.infer<typeof Fact>;

/** A fact with its place in the log: `seq` counts from 1, `at` is in milliseconds. */
export type CaseEvent = Fact & { readonly seq: number; readonly at: number };

/** The version that `Fact` describes. */
export const eventVersion = 1;

export type StoredEvent = {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly version: number;
  readonly data: string;
};

/** An event of a kind that this program does not know is carried in the log and skipped here. */
export function readEvent(row: StoredEvent): CaseEvent | null {
  const fact = Fact.safeParse({ ...(JSON.parse(row.data) as object), kind: row.kind });
  return fact.success ? { ...fact.data, seq: row.seq, at: row.at } : null;
}

export function storedFact(event: CaseEvent): { kind: string; version: number; data: string } {
  const { seq, at, kind, ...data } = event;
  return { kind, version: eventVersion, data: JSON.stringify(data) };
}
