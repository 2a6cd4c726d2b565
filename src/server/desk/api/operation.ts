/**
 * One thing that the desk's API can do: its address, who may, what it takes and gives, and what
 * does it. The routes and the OpenAPI document are both made from these.
 */
import { z } from 'zod';
import type { Agent, Role } from '../../../people/agent.js';
import { bodyOf, queryOf } from '../../http/body.js';
import type { Body } from '../../http/body.js';
import { json } from '../../http/reply.js';
import type { Reply } from '../../http/reply.js';
import type { Asked } from '../../http/route.js';

/** 'anyone': whoever has signed in to the desk, in whatever role. */
export type Audience = 'anyone' | Role;

export type Operation = {
  readonly method: 'get' | 'post';
  /** Below `/desk/api`, "/cases/{id}/accept". */
  readonly path: string;
  /** One line, for the document. */
  readonly summary: string;
  readonly for: Audience;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** 'file': bytes, of whatever type the answer says. */
  readonly gives: z.ZodType | 'file';
  /** Can somebody else be first, or the case be in another state? */
  readonly conflicts: boolean;
  readonly answer: (asked: Asked, agent: Agent) => Promise<Reply>;
};

/** What the handler is given: parsed, and by somebody who may. */
export type Asking<Path extends string, Q, B> = {
  readonly agent: Agent;
  readonly params: Readonly<Record<ParamIn<Path>, string>>;
  readonly query: Q;
  readonly body: B;
  readonly asked: Asked;
};

export type Given<Answer> = { readonly kind: 'given'; readonly value: Seen<Answer> };

type Definition<Path extends string, Q, B, Answer> = {
  readonly method: Operation['method'];
  readonly path: Path;
  readonly summary: string;
  readonly for: Audience;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly gives: z.ZodType<Answer> | 'file';
  readonly conflicts?: boolean;
  /** A `Reply` is for failures and files. */
  readonly handle: (asking: Asking<Path, Q, B>) => Handled<Answer> | Promise<Handled<Answer>>;
};

type Handled<Answer> = Given<Answer> | Reply;

type ParamIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamIn<Rest>
  : never;

/** As it is given out: nobody changes it any more. */
type Seen<T> = T extends readonly (infer Entry)[]
  ? readonly Seen<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: Seen<T[Key]> }
    : T;

/** The body of what needs no word, and the answer of what has none. */
export const Nothing = z.object({});

export function given<Answer>(value: Seen<Answer>): Given<Answer> {
  return { kind: 'given', value };
}

export function operation<Path extends string, Q, B, Answer>(
  definition: Definition<Path, Q, B, Answer>,
): Operation {
  const { method, path, summary, gives, conflicts = false } = definition;
  return {
    ...{ method, path, summary, gives, conflicts },
    for: definition.for,
    query: definition.query ?? null,
    body: definition.body ?? null,
    answer: (asked, agent) => answered(definition, asked, agent),
  };
}

async function answered<Path extends string, Q, B, Answer>(
  definition: Definition<Path, Q, B, Answer>,
  asked: Asked,
  agent: Agent,
): Promise<Reply> {
  const query = definition.query ? queryOf(asked, definition.query) : notRead<Q>();
  if (query.kind === 'refused') return query.reply;
  const body = definition.body ? await bodyOf(asked, definition.body) : notRead<B>();
  if (body.kind === 'refused') return body.reply;
  const params = asked.params as Asking<Path, Q, B>['params'];
  const handled = await definition.handle({
    ...{ agent, params, asked },
    query: query.value,
    body: body.value,
  });
  return 'kind' in handled ? json(200, handled.value) : handled;
}

/** Without a schema its type is `unknown`: nobody can take anything from it. */
function notRead<T>(): Extract<Body<T>, { kind: 'ok' }> {
  return { kind: 'ok', value: undefined as T };
}
